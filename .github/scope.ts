/**
 * `node .github/scope.ts CHECKOUT` says in Vietnamese whether the change at the top of a checkout touches the data alone:
 * tables, summaries and kept originals. Names of files are only counted, never printed, because the change chooses them.
 */
import { execFileSync } from 'node:child_process';
import process from 'node:process';

const dataFolders = ['data/', 'content/', 'public/van-ban/'];

const names = execFileSync('git', [
  '-C',
  process.argv[2] ?? '.',
  'diff',
  '--name-only',
  '--no-renames',
  '-z',
  'HEAD^1',
  'HEAD',
])
  .toString()
  .split('\0')
  .filter((name) => name !== '');
const others = names.filter((name) => !dataFolders.some((folder) => name.startsWith(folder)));
console.log(
  others.length === 0
    ? `Thay đổi chỉ có số liệu và bài viết (${names.length} tệp). Kết quả dưới đây do mã nguồn đang dùng đưa ra.`
    : `Thay đổi có ${others.length} tệp ngoài số liệu và bài viết, cần người phụ trách mã nguồn duyệt. Kết quả dưới đây vẫn do mã nguồn đang dùng đưa ra.`,
);
