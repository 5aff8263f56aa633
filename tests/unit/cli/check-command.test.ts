import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../../../src/site.ts';
import { writeMinimalPortal } from '../../support/minimal-portal.ts';
import { type CommandResult, runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Portal {
  readonly dataFolder: string;
  readonly contentFolder: string;
  check(...flags: string[]): Promise<CommandResult>;
}

async function portal(): Promise<Portal> {
  const folders = await writeMinimalPortal(await temporaryFolder());
  return {
    ...folders,
    check: (...flags) =>
      runCommand('check', ['--data', folders.dataFolder, '--content', folders.contentFolder, ...flags], {
        PORTAL_DATE: '2024-06-01',
      }),
  };
}

describe('npm run check', () => {
  it('ends with 0 where there is no error', async () => {
    const { check } = await portal();
    expect(await check()).toMatchObject({ code: 0, err: '' });
  });

  it('warns of what the footer cannot say yet', async () => {
    const { check } = await portal();
    const { code, out } = await check('--json');
    const { problems } = JSON.parse(out) as { problems: Record<string, string | null>[] };
    const unset = (['contact', 'operator'] as const).filter((key) => site[key] === '');
    expect(code).toBe(0);
    expect(problems.filter((problem) => problem['code'] === 'site/setting-unset')).toEqual(
      unset.map((column) =>
        expect.objectContaining({ severity: 'warning', file: 'src/site-settings.json', row: null, column }),
      ),
    );
  });

  it('ends with 1 and lists every error of tables and summaries', async () => {
    const { dataFolder, contentFolder, check } = await portal();
    await writeFile(join(dataFolder, 'nhom-noi-dung.csv'), 'id;ten;thu_tu\na;A;1\n');
    await writeFile(join(dataFolder, 'la.csv'), 'a\n1\n');
    await writeFile(join(contentFolder, 'van-ban', 'bao-cao-mau.mdx'), 'import x from "y"');
    const { code, out } = await check('--json');
    const { problems } = JSON.parse(out) as {
      problems: { code: string; file: string; message: string; hint: string }[];
    };
    expect(code).toBe(1);
    expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toEqual(
      expect.arrayContaining([
        'la.csv file/unknown',
        'nhom-noi-dung.csv file/delimiter',
        'van-ban/bao-cao-mau.mdx summary/front-matter-missing',
      ]),
    );
    expect(problems.every(({ message, hint }) => message !== '' && hint !== '')).toBe(true);
  });

  it('ends with 2 where it cannot run', async () => {
    const { contentFolder } = await portal();
    expect(await runCommand('check', ['--data', '/khong-co', '--content', contentFolder])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Không có thư mục "/khong-co"'),
    });
    expect(await runCommand('check', [], { PORTAL_DATE: 'hôm nay' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('PORTAL_DATE là "hôm nay"'),
    });
  });

  it.each([
    [['--sua'], 'Không có tùy chọn "--sua". Các tùy chọn dùng được: --data, --content, --json, --fix, --help.'],
    [['--data'], 'Tùy chọn "--data" thiếu giá trị, hoặc giá trị bắt đầu bằng dấu "-".'],
    [['--json=có'], 'Tùy chọn "--json" không đi kèm giá trị.'],
    [['data'], 'Không hiểu "data": lệnh này chỉ nhận các tùy chọn bắt đầu bằng "--".'],
  ])('says what is wrong with the flags %j, and how they are written', async (flags, message) => {
    expect(await runCommand('check', flags)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(`Không kiểm tra được: ${message}\n\nKiểm tra số liệu`),
    });
  });

  it('has an empty folder for an error, not for an empty portal', async () => {
    const { dataFolder, contentFolder, check } = await portal();
    await rm(dataFolder, { recursive: true });
    await rm(contentFolder, { recursive: true });
    const empty = await temporaryFolder();
    expect(await runCommand('check', ['--data', empty, '--content', empty])).toMatchObject({ code: 1 });
    expect(await check()).toMatchObject({ code: 2 });
  });

  it('takes the day of the newest document where there is no git, and says so', async () => {
    const { dataFolder, contentFolder } = await portal();
    const file = join(contentFolder, 'van-ban', 'bao-cao-mau.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace('loai:', 'ngay: "2024-04-05"\nloai:'));
    const { code, err } = await runCommand('check', ['--data', dataFolder, '--content', contentFolder]);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Không đọc được ngày từ git; lấy ngày của văn bản mới nhất, 2024-04-05. Đặt PORTAL_DATE để chọn ngày khác.\n',
    });
  });

  it('--fix mends what is certain and leaves the rest as an error', async () => {
    const { dataFolder, contentFolder, check } = await portal();
    await writeFile(
      join(dataFolder, 'nhom-noi-dung.csv'),
      '\ufeffid;ten;thu_tu\r\nchinh-quyen-so;Chính quyền số ;1\r\n',
    );
    const summary = join(contentFolder, 'trang', 'gioi-thieu.mdx');
    await writeFile(summary, `${await readFile(summary, 'utf8')}\nho\u0301a {x}\n`);
    const { code, out } = await check('--fix');
    expect(code).toBe(1);
    expect(out).toContain('Đã sửa nhom-noi-dung.csv:');
    expect(out).toContain('Đã sửa trang/gioi-thieu.mdx:');
    expect(out).toContain('[summary/expression]');
    expect(await readFile(join(dataFolder, 'nhom-noi-dung.csv'), 'utf8')).toBe(
      'id,ten,thu_tu\nchinh-quyen-so,Chính quyền số,1\n',
    );
    expect(await readFile(summary, 'utf8')).toContain('hóa {x}');
    expect((await check('--fix')).out).toContain('Không có gì chắc chắn để sửa.');
  });
});
