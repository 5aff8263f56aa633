import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { createGuardPlugin } from '#summary/guard-plugin.ts';

const content = '/portal/content';

function compile(body: string, file = `${content}/van-ban/bao-cao-mau.mdx`): string {
  const result = mdxToJs(body, { mdastPlugins: [createGuardPlugin(content)], fileURL: pathToFileURL(file) });
  if (result instanceof Promise) throw new Error('the guard does not wait');
  return result.code;
}

describe('the guard in the build', () => {
  it('lets a sound summary through', () => {
    expect(compile('Đạt <SoLieu chi-tieu="a" /> {/* ghi chú */}\n\n| a |\n|---|\n| b |')).toContain('SoLieu');
  });

  it.each([
    ['import x from "y"', 'van-ban/bao-cao-mau.mdx:1: Dòng 1, ký tự 1: thấy "import x from "y"".'],
    [
      'a\n\n| a |\n|---|\n| {process.env.HOME} |',
      'van-ban/bao-cao-mau.mdx:5: Dòng 5, ký tự 3: thấy "{process.env.HOME}".',
    ],
    ['<SoLieu chi-tieu={process.env.HOME} />', 'thấy "chi-tieu={…}"'],
    ['<SoLieu chi-tieu="a" {...x} />', 'Giá trị của thuộc tính phải là chữ'],
    ['![x](../../evil.mjs)', 'ảnh "../../evil.mjs" không hợp lệ.'],
    ['[x](javascript:x)', 'liên kết "javascript:x" bị chặn.'],
    ['{/* a */ process.exit() /* b */}', 'Ngoặc nhọn là mã lệnh'],
    ['Đảo \u202egnaig\u202c.', 'U+202E'],
    ['Đảo &#x202E;gnaig&#x202C;.', 'U+202E'],
    ['Huyện Bа Tơ.', 'U+0430'],
    ['Huyện B&#1072; Tơ.', 'U+0430'],
    ['Ẩn&#8203;chữ.', 'U+200B'],
    ['Kết quả \uffff', 'U+FFFF'],
    ['⁹⁹ hồ sơ', 'số "⁹⁹" gõ thẳng vào bài.'],
    ['đạt 61,12%', 'số "61,12%" gõ thẳng vào bài.'],
  ])('stops the build at %s', (body, message) => {
    expect(() => compile(body)).toThrow(message);
  });

  it.each([
    '/portal/src/x.mdx',
    '/portal/content/x.mdx',
    '/portal/content/van-ban/a/b.mdx',
    '/portal/content/../x.mdx',
    '/portal/content-2/van-ban/a.mdx',
  ])('refuses a file outside the folders of summaries: %s', (file) => {
    expect(() => compile('Xin chào', file)).toThrow('không nằm trong thư mục nội dung');
  });
});
