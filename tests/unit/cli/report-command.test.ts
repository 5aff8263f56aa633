import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMinimalPortal } from '../../support/minimal-portal.ts';
import { type CommandResult, runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Published {
  readonly folder: string;
  git(...args: string[]): string;
  /** Replaces a text in a file below `data/`. */
  edit(path: string, from: string, to: string): Promise<void>;
  append(path: string, line: string): Promise<void>;
  report(base?: string): Promise<CommandResult>;
}

const figures = 'so-lieu/bao-cao-mau.csv';
const revisions = 'dieu-chinh.csv';

function gitIn(folder: string): (...args: string[]) => string {
  return (...args) =>
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=Thử', '-c', 'user.email=thu@example.vn', '-c', 'commit.gpgsign=false', ...args],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
}

/** The report of a folder that holds `data` and `content`. */
async function reportIn(folder: string, base: string): Promise<CommandResult> {
  return runCommand('report', ['--base', base, '--data', join(folder, 'data'), '--content', join(folder, 'content')], {
    PORTAL_DATE: '2024-06-01',
  });
}

/** The minimal portal, committed as it is published. */
async function published(): Promise<Published> {
  const folder = await temporaryFolder();
  const { dataFolder } = await writeMinimalPortal(folder);
  const git = gitIn(folder);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Công bố');
  const place = (path: string): string => join(dataFolder, path);
  return {
    folder,
    git,
    edit: async (path, from, to) => {
      const text = await readFile(place(path), 'utf8');
      expect(text).toContain(from);
      await writeFile(place(path), text.replace(from, to));
    },
    append: async (path, line) => writeFile(place(path), `${await readFile(place(path), 'utf8')}${line}\n`),
    report: (base = 'HEAD') => reportIn(folder, base),
  };
}

const withoutCommit = (text: string): string => text.replace(/`[0-9a-f]{12}`/u, '`commit`');

describe('npm run report', () => {
  it('says that nothing changed where nothing did', async () => {
    const { report } = await published();
    const { code, out, err } = await report();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(withoutCommit(out)).toMatchInlineSnapshot(`
      "# Thay đổi so với bản đã công bố

      So với HEAD (\`commit\`).

      Không có lỗi; con số nào đổi cũng có lý do.

      Con số: 0 mới, 0 đổi, 0 bị bỏ. Kết quả so với mức giao đổi: 0. Thứ hạng cổng xếp đổi: 0. Trang có nội dung đổi: 0.

      ## Lỗi và cảnh báo (5)

      - **Cảnh báo** co-quan.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      - **Cảnh báo** danh-gia-kien-nghi/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      - **Cảnh báo** nhiem-vu/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      - **Cảnh báo** vien-dan/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      - **Cảnh báo** viet-tat.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      "
    `);
  });

  it('fails on a figure that changed without its reason, and takes it with one', async () => {
    const { edit, append, report } = await published();
    await edit(figures, ',80,', ',81,');
    const without = await report();
    expect(without.code).toBe(1);
    expect(withoutCommit(without.out)).toMatchInlineSnapshot(`
      "# Thay đổi so với bản đã công bố

      So với HEAD (\`commit\`).

      **Chưa nhận được:** còn lỗi, hoặc có con số đã công bố đổi hay bị bỏ mà chưa ghi lý do trong data/dieu-chinh.csv.

      Con số: 0 mới, 1 đổi, 0 bị bỏ. Kết quả so với mức giao đổi: 0. Thứ hạng cổng xếp đổi: 0. Trang có nội dung đổi: 3.

      ## Lỗi và cảnh báo (6)

      - **Lỗi** so-lieu/bao-cao-mau.csv, dòng 3, cột "gia\\_tri": Con số đã công bố là "80", nay là "81", mà dieu-chinh.csv chưa ghi lý do. Nếu cổng nhập nhầm, thêm một dòng vào dieu-chinh.csv với neo f-kkvdx9v1j và lý do. Nếu có văn bản đính chính, trả lại số cũ và thêm dòng mới có thay\\_the. Nếu sửa nhầm thì trả lại như cũ. (across/changed-without-reason)
      - **Cảnh báo** co-quan.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      - **Cảnh báo** danh-gia-kien-nghi/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      - **Cảnh báo** nhiem-vu/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      - **Cảnh báo** vien-dan/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)
      - **Cảnh báo** viet-tat.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)

      ## Con số đổi (1)

      - Số hóa, Huyện Mẫu, Quý I/2024, kết quả thực hiện, cấp huyện (so-lieu, \`/dia-phuong/tinh-mau/huyen-mau/#f-kkvdx9v1j\`): gia\\_tri: 80 → 81. **chưa có lý do trong dieu-chinh.csv**

      ## Trang có nội dung đổi (3)

      - \`/chi-tieu/so-hoa/\`
      - \`/dia-phuong/tinh-mau/huyen-mau/\`
      - \`/van-ban/bao-cao-mau/\`
      "
    `);
    const anchor = /`\/dia-phuong\/[^#`]*#(f-[0-9a-z]{9})`/u.exec(without.out)?.[1] ?? '';
    await append(revisions, `2024-05-10,so-lieu,${anchor},80,81,cong_nhap_sai,Cổng gõ nhầm một chữ số,`);
    const { code, out } = await report();
    expect(code).toBe(0);
    expect(out).toContain('gia\\_tri: 80 → 81. Cổng nhập nhầm: Cổng gõ nhầm một chữ số');
  });

  it('has a reason from before the change for none', async () => {
    const { git, edit, append, report } = await published();
    await edit(figures, ',80,', ',81,');
    const anchor = /#(f-[0-9a-z]{9})/u.exec((await report()).out)?.[1] ?? '';
    await append(revisions, `2024-05-10,so-lieu,${anchor},80,81,cong_nhap_sai,Cổng gõ nhầm một chữ số,`);
    git('commit', '--quiet', '--all', '--message', 'Sửa');
    await edit(figures, ',81,', ',82,');
    expect((await report()).code).toBe(1);
  });

  it('fails on a figure that is gone, and lists one that is new', async () => {
    const { edit, append, report } = await published();
    await edit(figures, 'so-hoa,tinh-mau/huyen-mau,cap-xa,2024-Q1,70,thuc_hien,bao-cao-mau,I.3\n', '');
    await append(figures, 'so-hoa,tinh-mau/huyen-mau,,2023-Q4,75,thuc_hien,bao-cao-mau,I.3');
    const { code, out } = await report();
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.includes('so-hoa') || line.startsWith('## '))).toMatchInlineSnapshot(`
      [
        "## Lỗi và cảnh báo (6)",
        "## Con số bị bỏ (1)",
        "## Con số mới (1)",
        "## Trang có nội dung đổi (3)",
        "- \`/chi-tieu/so-hoa/\`",
      ]
    `);
  });

  it('tells a status that turns', async () => {
    const { edit, report } = await published();
    await edit('muc-tieu/bao-cao-mau.csv', ',100,', ',10,');
    const { out } = await report();
    expect(out.split('\n').filter((line) => line.startsWith('- '))).toMatchInlineSnapshot(`
      [
        "- **Lỗi** muc-tieu/bao-cao-mau.csv, dòng 2, cột "gia\\_tri": Con số đã công bố là "100", nay là "10", mà dieu-chinh.csv chưa ghi lý do. Nếu cổng nhập nhầm, thêm một dòng vào dieu-chinh.csv với neo m-3pjntdfcn và lý do. Nếu có văn bản đính chính, trả lại số cũ và thêm dòng mới có thay\\_the. Nếu sửa nhầm thì trả lại như cũ. (across/changed-without-reason)",
        "- **Cảnh báo** co-quan.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)",
        "- **Cảnh báo** danh-gia-kien-nghi/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)",
        "- **Cảnh báo** nhiem-vu/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)",
        "- **Cảnh báo** vien-dan/bao-cao-mau.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)",
        "- **Cảnh báo** viet-tat.csv, dòng 1: Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới. Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không. (file/no-rows)",
        "- Định danh, Huyện Mẫu, Năm 2024, mức giao (muc-tieu, \`/dia-phuong/tinh-mau/huyen-mau/#m-3pjntdfcn\`): gia\\_tri: 100 → 10. **chưa có lý do trong dieu-chinh.csv**",
        "- Định danh, Huyện Mẫu, Quý I/2024, kết quả thực hiện (so-lieu, \`/dia-phuong/tinh-mau/huyen-mau/#f-n7nn073j8\`): chưa tới mức (giữa kỳ) → đã ở mức (giữa kỳ)",
        "- \`/chi-tieu/cap-dinh-danh/\`",
        "- \`/dia-phuong/tinh-mau/huyen-mau/\`",
        "- \`/van-ban/bao-cao-mau/\`",
      ]
    `);
  });

  it('has a file under another name, and rows in another file or order, for no change', async () => {
    const { folder, git, report } = await published();
    const old = join(folder, 'data', figures);
    const [header = '', ...rows] = (await readFile(old, 'utf8')).trimEnd().split('\n');
    await rm(old);
    await writeFile(join(folder, 'data/so-lieu/a.csv'), `${[header, rows[2]].join('\n')}\n`);
    await writeFile(join(folder, 'data/so-lieu/z.csv'), `${[header, rows[1], rows[0]].join('\n')}\n`);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Tách tệp');
    const { code, out } = await report('HEAD~1');
    expect(code).toBe(0);
    expect(out).toContain(
      'Con số: 0 mới, 0 đổi, 0 bị bỏ. Kết quả so với mức giao đổi: 0. Thứ hạng cổng xếp đổi: 0. Trang có nội dung đổi: 0.',
    );
  });

  it('tells a figure that moved to another key as gone and new, and takes it with the old anchor in a reason', async () => {
    const { edit, append, report } = await published();
    await edit(figures, 'so-hoa,tinh-mau/huyen-mau,cap-xa,2024-Q1,70', 'so-hoa,tinh-mau/huyen-mau,cap-xa,2023-Q1,70');
    const { code, out } = await report();
    expect(code).toBe(1);
    expect(out).toContain('Con số: 1 mới, 0 đổi, 1 bị bỏ.');
    const anchor = /neo (f-[0-9a-z]{9})/u.exec(out)?.[1] ?? '';
    await append(revisions, `2024-05-10,so-lieu,${anchor},70,,cong_nhap_sai,Cổng gõ nhầm kỳ,`);
    expect(await report()).toMatchObject({ code: 0, out: expect.stringContaining('## Con số bị bỏ (1)') });
  });

  it('holds work against where it left the published branch, not against what came there since', async () => {
    const { git, append, report } = await published();
    git('checkout', '--quiet', '-b', 'viec');
    await append(figures, 'so-hoa,tinh-mau/huyen-mau,,2023-Q4,75,thuc_hien,bao-cao-mau,I.3');
    git('commit', '--quiet', '--all', '--message', 'Thêm');
    git('checkout', '--quiet', 'main');
    await append(figures, 'so-hoa,tinh-mau/huyen-mau,,2023-Q3,74,thuc_hien,bao-cao-mau,I.3');
    git('commit', '--quiet', '--all', '--message', 'Việc khác');
    git('checkout', '--quiet', 'viec');
    const { code, out } = await report('main');
    expect(code).toBe(0);
    expect(withoutCommit(out)).toContain('So với chỗ tách ra từ main (`commit`).');
    expect(out).toContain('Con số: 1 mới, 0 đổi, 0 bị bỏ.');
  });

  it('compares in a clone without history what it was given, and says where that is missing', async () => {
    const { folder, git, edit } = await published();
    await edit(figures, ',80,', ',81,');
    git('commit', '--quiet', '--all', '--message', 'Sửa');
    const clone = join(await temporaryFolder(), 'ban-sao');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone], { stdio: 'ignore' });
    expect(await reportIn(clone, git('rev-parse', 'HEAD~1').trim())).toMatchObject({
      code: 2,
      err: expect.stringContaining('git fetch --unshallow'),
    });
    gitIn(clone)('fetch', '--quiet', '--depth', '1', 'origin', git('rev-parse', 'HEAD~1').trim());
    const { code, out } = await reportIn(clone, git('rev-parse', 'HEAD~1').trim());
    expect(code).toBe(1);
    expect(out).toContain('gia\\_tri: 80 → 81. **chưa có lý do trong dieu-chinh.csv**');
  });

  it('has everything for new where nothing was published, and says so', async () => {
    const folder = await temporaryFolder();
    const git = gitIn(folder);
    git('init', '--quiet', '--initial-branch', 'main');
    git('commit', '--quiet', '--allow-empty', '--message', 'Bắt đầu');
    await writeMinimalPortal(folder);
    const { code, out } = await reportIn(folder, 'HEAD');
    expect(code).toBe(0);
    expect(out).toContain('Bản ấy chưa có tệp số liệu nào ở thư mục này, nên mọi con số được coi là mới.');
    expect(out).toContain(
      '- Định danh, Huyện Mẫu, Năm 2024, mức giao (muc-tieu, `/dia-phuong/tinh-mau/huyen-mau/#m-3pjntdfcn`): 100%',
    );
  });

  it('does not take what cannot be read for nothing', async () => {
    const { git, edit, report } = await published();
    await edit('chi-tieu.csv', 'id,ten', 'id;ten');
    git('commit', '--quiet', '--all', '--message', 'Hỏng');
    await edit('chi-tieu.csv', 'id;ten', 'id,ten');
    expect(await report()).toMatchObject({
      code: 2,
      err: expect.stringContaining('số liệu ở bản "HEAD" không đọc được thành bảng'),
    });
  });

  it('takes an official correction beside the figure it replaces, and names the pages of both', async () => {
    const { folder, append, report } = await published();
    const summary = (await readFile(join(folder, 'content/van-ban/bao-cao-mau.mdx'), 'utf8')).replace(
      /---\n(?!loai)[\s\S]*$/u,
      '---\nNội dung đính chính.\n',
    );
    await writeFile(join(folder, 'content/van-ban/dinh-chinh-mau.mdx'), summary);
    await append(figures, 'so-hoa,tinh-mau/huyen-mau,cap-huyen,2024-Q1,81,thuc_hien,dinh-chinh-mau,I.3');
    const text = await readFile(join(folder, 'data', figures), 'utf8');
    await writeFile(
      join(folder, 'data', figures),
      text
        .trimEnd()
        .split('\n')
        .map(
          (line, index) =>
            `${line},${index === 0 ? 'thay_the' : line.includes('dinh-chinh-mau') ? 'bao-cao-mau' : ''}\n`,
        )
        .join(''),
    );
    const { code, out } = await report();
    expect(code).toBe(0);
    expect(out).toContain('): 81%, thay số của văn bản bao-cao-mau');
    expect(out.split('\n').filter((line) => line.startsWith('- `'))).toEqual(
      ['/chi-tieu/so-hoa/', '/dia-phuong/tinh-mau/huyen-mau/', '/van-ban/bao-cao-mau/', '/van-ban/dinh-chinh-mau/'].map(
        (page) => `- \`${page}\``,
      ),
    );
  });

  it('lists the errors of data that cannot be compared', async () => {
    const { edit, report } = await published();
    await edit(figures, ',80,', ',"80,5",');
    const { code, out } = await report();
    expect(code).toBe(1);
    expect(out).toContain('Số liệu đang sửa còn lỗi nên chưa so được với bản đã công bố.');
    expect(out).toContain('(cell/decimal-comma)');
  });

  it('says so where the history is missing, there is no git, or no base is given', async () => {
    const { folder, report } = await published();
    expect(await report('khong-co')).toMatchObject({
      code: 2,
      err: expect.stringContaining('không có bản "khong-co"'),
    });
    expect(await report('--exec=x')).toMatchObject({ code: 2 });
    await rm(join(folder, '.git'), { recursive: true });
    expect(await report()).toMatchObject({ code: 2, err: expect.stringContaining('không nằm trong một kho git') });
    expect(await runCommand('report', [])).toMatchObject({ code: 2, err: expect.stringContaining('Cần --base.') });
  });

  it('takes an indicator with another id for the same figures, where the list says so, and for a loss where not', async () => {
    const { folder, git, report } = await published();
    const list = join(folder, 'data/dia-chi-da-cong-bo.csv');
    await writeFile(list, 'dia_chi,chuyen_toi\n/,\n/chi-tieu/so-hoa/,\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Ghi địa chỉ');
    for (const name of ['chi-tieu.csv', figures, 'muc-tieu/bao-cao-mau.csv']) {
      const path = join(folder, 'data', name);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(/(^|,)so-hoa(?=,)/gmu, '$1so-hoa-moi'));
    }
    const refused = await report();
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('across/address-removed');
    await writeFile(list, 'dia_chi,chuyen_toi\n/,\n/chi-tieu/so-hoa/,/chi-tieu/so-hoa-moi/\n');
    const { code, out } = await report();
    expect(out).toContain('0 mới, 0 đổi, 0 bị bỏ');
    expect(out).not.toContain('**Lỗi**');
    expect(code).toBe(0);
  });

  it('misses an address that the published list has', async () => {
    const { folder, git, report } = await published();
    const list = join(folder, 'data/dia-chi-da-cong-bo.csv');
    await writeFile(list, 'dia_chi,chuyen_toi\n/,\n/chi-tieu/so-hoa/,\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Ghi địa chỉ');
    await writeFile(list, 'dia_chi,chuyen_toi\n/,\n');
    const { code, out } = await report();
    expect(code).toBe(1);
    expect(out.match(/across\/address-removed/gu)).toHaveLength(1);
    expect(out).toContain('nay dòng ấy không còn trong bảng');
  });
});
