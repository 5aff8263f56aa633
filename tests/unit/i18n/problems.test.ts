import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#core/problem.ts';
import { guidePictures } from '#i18n/guide-pictures.ts';
import { problemsOf } from '#i18n/problem-catalogue/example-problem.ts';
import { allProblemTexts, describeProblem, exampleMessage, exampleText, problemLine } from '#i18n/problems.ts';
import { checkSummary } from '#summary/check-summary.ts';
import { commonSlipsView, guidePicture, printedProblem } from '#views/guide.ts';

const header =
  'chi_tieu,dia_phuong,ky,dau_so_sanh,gia_tri,tu_so,mau_so,xep_hang,tong_so_xep_hang,xep_hang_trong,loai_so_lieu,van_ban_nguon,vi_tri';

/** What staff read about one figure of Lạng Giang, given as its cells from `ky` to `loai_so_lieu`. */
function linesFor(cells: string): string[] {
  const csv = `${header}\nthanh-toan-truc-tuyen,bac-giang/lang-giang,${cells},bao-cao-lang-giang-2024-q1,I.2\n`;
  return problemsOf({ file: 'so-lieu/bao-cao-lang-giang-2024-q1.csv', csv }).map(problemLine);
}

function lineOfExample(code: Problem['code']): string {
  const { place, message } = exampleMessage(code) ?? { place: '', message: '' };
  return `${place}: ${message}`;
}

describe('a problem in one line', () => {
  it('says where, what was seen and how to mend it for a decimal comma', () => {
    expect(linesFor('2024-Q1,,"61,12",,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "gia_tri": "61,12" dùng dấu phẩy cho phần thập phân, nên không đọc được thành số. Dùng dấu chấm cho phần thập phân: viết 61.12. Nhiều ô như vậy thì chạy lệnh npm run check -- --fix.",
      ]
    `);
  });

  it('asks about a number that can be read two ways', () => {
    expect(linesFor('2024-Q1,,100,1.891,1.891,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "mau_so": dấu trong "1.891" là dấu ngăn hàng nghìn hay dấu thập phân thì không rõ, và cổng không đoán. Viết liền các chữ số: 1891. Nếu là số thập phân, viết 1.8910, thêm một số 0 ở cuối.",
        "Dòng 2, cột "tu_so": dấu trong "1.891" là dấu ngăn hàng nghìn hay dấu thập phân thì không rõ, và cổng không đoán. Viết liền các chữ số: 1891. Nếu là số thập phân, viết 1.8910, thêm một số 0 ở cuối.",
      ]
    `);
    expect(linesFor('2024-Q1,,61.123,,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "gia_tri": "61.123" có nhiều chữ số sau dấu chấm hơn mức 2 chữ số của chỉ tiêu "Thanh toán trực tuyến". Dấu chấm có thể là dấu ngăn hàng nghìn hay dấu thập phân, và cổng không đoán. Nếu dấu chấm ngăn hàng nghìn, viết liền: 61123. Ghi đúng số chữ số như văn bản. Nếu văn bản ghi như vậy thật, tăng chu_so_thap_phan của chỉ tiêu trong chi-tieu.csv.",
      ]
    `);
  });

  it('names the likely cause of a row with too many cells', () => {
    expect(linesFor('2024-Q1,,61,12,,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2: dòng có 14 ô, dòng tên cột có 13. Có thể số "61,12" đã bị tách thành hai ô. Nếu đó là một số, viết 61.12 với dấu chấm. Câu chữ có dấu phẩy thì bọc cả ô trong dấu nháy kép, ví dụ "I.3, xã hội số".",
      ]
    `);
  });

  it('sends a mark to its own column', () => {
    expect(linesFor('2024-Q1,,"trên 86,4%",,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "gia_tri": "trên 86,4%" có chữ hoặc dấu so sánh đứng trước số. Ô này chỉ ghi số. Ghi 86.4 ở ô này và > ở dau_so_sanh. Chữ đứng trước số ghi ở dau_so_sanh: "trên" là >, "tối thiểu" hoặc "từ … trở lên" là >=, "dưới" là <, "không quá" là <=, "khoảng" là ~. Với "từ 10 đến 15", ghi 10 ở gia_tri và 15 ở gia_tri_den.",
      ]
    `);
  });

  it('parts a result from the level assigned', () => {
    expect(linesFor('2024-Q1,,"42,1%/85%",,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "gia_tri": "42,1%/85%" có hai số: kết quả và mức giao. Mỗi ô chỉ ghi một số. Ghi số trước dấu gạch chéo vào gia_tri của bảng so-lieu, số sau dấu gạch chéo vào gia_tri của bảng muc-tieu, và chép nguyên "42,1%/85%" vào ghi_la.",
      ]
    `);
  });

  it('tells a rank from a fraction by its column', () => {
    expect(linesFor('2024-Q1,,61.12,,,04/10,,bac-giang,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "xep_hang": "04/10" là thứ hạng trên tổng số. Mỗi ô chỉ ghi một số. Ghi 4 ở xep_hang và 10 ở tong_so_xep_hang; chép nguyên "04/10" vào ghi_la.",
      ]
    `);
    expect(linesFor('2024-Q1,,423/489,,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "gia_tri": "423/489" là hai số viết chung. Mỗi ô chỉ ghi một số. Nếu là phân số, ghi 423 ở tu_so và 489 ở mau_so; nếu là thứ hạng, ghi ở xep_hang và tong_so_xep_hang. Trong Excel, định dạng cột là Văn bản (Text) trước khi gõ, để Excel không tự đổi.",
      ]
    `);
  });

  it('offers the near value of a closed list, with the words of all', () => {
    expect(linesFor('2024-Q1,,61.12,,,,,,thuc hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "loai_so_lieu": "thuc hien" không có trong danh sách của cột này. Có thể ý là "thuc_hien". Chọn một trong: thuc_hien (Kết quả thực hiện), uoc_thuc_hien (Ước thực hiện), du_kien (Dự kiến), quy_dinh (Mức quy định), nhac_lai_muc_tieu (Nhắc lại mục tiêu), chua_ro (Chưa rõ là kết quả hay mục tiêu).",
      ]
    `);
    expect(linesFor('2024-Q1,≥,61.12,,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "dau_so_sanh": "≥" không có trong danh sách của cột này. Có thể ý là ">=". Chọn một trong: > (trên), >= (từ … trở lên), < (dưới), <= (không quá), ~ (khoảng), dung (đúng).",
      ]
    `);
  });

  it('reads the period that was meant', () => {
    expect(linesFor('Quý I/2024,,61.12,,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "ky": "Quý I/2024" không phải là kỳ viết đúng dạng. Viết 2024-Q1.",
      ]
    `);
    expect(linesFor('đầu năm,,61.12,,,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "ky": "đầu năm" không phải là kỳ viết đúng dạng. Viết 2024 (năm), 2024-H1 (6 tháng đầu năm), 2024-Q1 (quý I), 2024-03 (tháng 3), 2022-01/2022-09 (9 tháng), 2021/2025 (giai đoạn) hoặc 2022-06-01/.. (từ ngày đó trở đi).",
      ]
    `);
  });

  it('lists every problem of the stage', () => {
    expect(linesFor('2024-Q1,,87 %,,,4.5,,,kết quả')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "xep_hang": "4.5" không phải là số nguyên. Ghi một số nguyên, không có phần thập phân, ví dụ 4.",
        "Dòng 2, cột "loai_so_lieu": "kết quả" không có trong danh sách của cột này. Chọn một trong: thuc_hien (Kết quả thực hiện), uoc_thuc_hien (Ước thực hiện), du_kien (Dự kiến), quy_dinh (Mức quy định), nhac_lai_muc_tieu (Nhắc lại mục tiêu), chua_ro (Chưa rõ là kết quả hay mục tiêu).",
        "Dòng 2, cột "gia_tri": "87 %" có đơn vị tính kèm số. Ô này chỉ ghi số. Viết 87. Dấu % hoặc chữ đi kèm thì xóa; đơn vị đã có ở cột don_vi_tinh của chỉ tiêu.",
      ]
    `);
  });

  it('warns of a share that its fraction does not give, without saying which is right', () => {
    expect(linesFor('2024-Q1,,85.6,423,489,,,,thuc_hien')).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "gia_tri": giá trị là "85.6", còn tử số chia mẫu số được 86.5031. So lại ba số với văn bản. Nếu văn bản ghi đúng như vậy thì giữ nguyên: cổng sẽ đưa vào trang Điểm cần làm rõ, kèm phép tính, và không kết luận số nào đúng.",
      ]
    `);
  });
});

describe('a message', () => {
  it('explains the codes of files', () => {
    expect(
      (
        ['file/utf-16', 'file/not-utf-8', 'file/delimiter', 'file/missing', 'file/too-large', 'file/not-csv'] as const
      ).map(lineOfExample),
    ).toMatchInlineSnapshot(`
      [
        "Cả tệp: Tệp lưu bằng mã UTF-16 (kiểu "Unicode Text" của Excel). Cần mã UTF-8.",
        "Dòng 2: Byte 0xD2 (thứ 25 trong tệp) không thuộc mã UTF-8; tệp có thể lưu bằng bảng mã cũ như Windows-1258.",
        "Dòng 1: Các ô ngăn bằng dấu ";"; cần dấu phẩy. Trong tệp có số dùng dấu phẩy cho phần thập phân.",
        "Cả tệp: Thiếu tệp viet-tat.csv trong thư mục số liệu.",
        "Cả tệp: Tệp nặng 101 MB; giới hạn là 100 MB.",
        "Dòng 1: Tệp mở đầu bằng "<!DOCTYPE", không phải dòng tên cột của một bảng CSV.",
      ]
    `);
    expect(problemsOf({ file: 'viet-tat.csv', csv: '%PDF-1.7\n' }).map(problemLine)).toMatchInlineSnapshot(`
      [
        "Cả tệp: nội dung là tệp PDF, không phải bảng CSV. Tải lại đúng tệp số liệu, hoặc lưu lại bảng tính thành CSV UTF-8.",
      ]
    `);
    expect(
      problemsOf({ file: 'viet-tat.csv', csv: 'viet_tat\tday_du\nTTHC\tThủ tục\n' }).map(problemLine),
    ).toMatchInlineSnapshot(`
      [
        "Dòng 1: các ô ngăn bằng ký tự tab; cần dấu phẩy. Excel cài tiếng Việt thường lưu như vậy. Chạy lệnh npm run check -- --fix rồi xem lại các con số; hoặc trong Windows, phần Region, đổi "List separator" thành dấu phẩy và "Decimal symbol" thành dấu chấm rồi lưu lại.",
      ]
    `);
  });

  it('names the column letter where a header is meant', () => {
    expect(
      (['header/blank', 'header/duplicate', 'header/unknown', 'header/missing'] as const).map(lineOfExample),
    ).toMatchInlineSnapshot(`
      [
        "Dòng 1, cột H: Ô tên cột đang trống.",
        "Dòng 1, cột H: Tên cột này đã có ở cột D. Mỗi tên chỉ được dùng một lần.",
        "Dòng 1, cột D: Tên cột "Giá trị" không có trong bảng này. Tên cột là chữ thường không dấu, nối bằng dấu gạch dưới.",
        "Dòng 1, cột "vi_tri": Bảng thiếu cột này, là cột bắt buộc.",
      ]
    `);
  });

  it('tells three faults of an id apart', () => {
    const statement = (id: string) =>
      problemsOf({
        file: 'danh-gia-kien-nghi/a.csv',
        csv: `id,dia_phuong,loai,noi_dung,van_ban_nguon,vi_tri\n${id},bac-giang,ton_tai,Thiếu cán bộ,bao-cao-lang-giang-2024-q1,II\n`,
      }).map((problem) => describeProblem(problem).message);
    expect([...statement('Số 1'), ...statement('tim-kiem'), ...statement('a'.repeat(81))]).toMatchInlineSnapshot(`
      [
        "Mã "Số 1" có ký tự không dùng được. Mã chỉ gồm chữ thường không dấu a–z, số 0–9 và dấu "-".",
        "Mã "tim-kiem" trùng tên trang hoặc tên dành riêng của hệ thống.",
        "Mã "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" dài hơn 80 ký tự.",
      ]
    `);
  });

  it('quotes at most eighty characters and shows hidden ones', () => {
    const problem: Problem = {
      code: 'cell/white-space',
      severity: 'error',
      file: 'viet-tat.csv',
      row: 2,
      column: 'day_du',
      value: `\u200b\u001b[31m${'chữ '.repeat(40)}`,
    };
    expect(describeProblem(problem).message).toMatchInlineSnapshot(
      `"Ô "[U+200B][U+001B][31mchữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ ch…" có dấu cách ở đầu, ở cuối, hai dấu cách liền nhau, ký tự tab hoặc dấu cách không ngắt."`,
    );
  });

  it('prints dates the Vietnamese way', () => {
    expect(
      (['across/area-not-in-force', 'across/document-before-period-end'] as const).map(lineOfExample),
    ).toMatchInlineSnapshot(`
      [
        "Dòng 2, cột "dia_phuong": Địa phương "bac-giang/lang-giang" không tồn tại trong kỳ 2026 (đơn vị kết thúc ngày 30/6/2025).",
        "Dòng 2, cột "ky": Văn bản đề tháng 10/2024, trước khi hết kỳ "2024".",
      ]
    `);
  });
});

describe('a code without words', () => {
  it('is told by its name, with the value', () => {
    const problem = {
      code: 'cell/not-yet-written',
      severity: 'error',
      file: 'a.csv',
      row: 3,
      column: 'ten',
      value: 'x\u200b',
    } as const;
    expect(describeProblem(problem)).toEqual({
      title: 'cell/not-yet-written',
      place: 'Dòng 3, cột "ten"',
      message: 'Có vấn đề mang mã cell/not-yet-written. Thấy "x[U+200B]".',
      hint: '',
    });
    expect(problemLine(problem)).toBe('Dòng 3, cột "ten": có vấn đề mang mã cell/not-yet-written. Thấy "x[U+200B]".');
    expect(exampleMessage('cell/not-yet-written')).toBeUndefined();
  });
});

describe('a problem of a summary', () => {
  const problem: Problem = {
    code: 'summary/typed-quantity',
    severity: 'error',
    file: 'van-ban/a.mdx',
    row: 22,
    value: '91,46%',
    details: { line: 22, columnNumber: 7 },
  };

  it('has its place apart from its message', () => {
    const { place, message } = describeProblem(problem);
    expect(place).toBe('Dòng 22, ký tự 7');
    expect(message).toMatch(/^Số "91,46%"/u);
  });

  it('names the key of the front matter instead', () => {
    expect(describeProblem({ ...problem, code: 'summary/front-matter-value', column: 'ngay' }).place).toBe(
      'Dòng 22, khóa "ngay"',
    );
  });

  it('has an example, a reason and the message staff will read on its help page', () => {
    const text = allProblemTexts.get('summary/typed-quantity');
    expect(text?.stage).toBe('Bài tóm tắt và trang');
    expect(text?.why).toContain('bảng');
    expect(text?.example.bad.csv).toContain('91,46%');
    expect(exampleMessage('summary/typed-quantity')).toMatchObject({
      message: 'Số "91,46%" gõ thẳng vào bài. Số liệu phải lấy từ bảng.',
      hint: expect.stringContaining('Dùng <SoLieu chi-tieu="…" />'),
    });
  });
});

describe('the staff guide', () => {
  const guide = [
    'content/trang/huong-dan.mdx',
    'src/pages/huong-dan/sua-so-lieu/index.astro',
    'src/pages/huong-dan/cot-va-quy-tac/index.astro',
  ]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

  it('shows examples of rules and tables that are there, as the check prints them', () => {
    for (const [, code = ''] of guide.matchAll(/<LoiBao ma="([^"]+)"/gu))
      expect(printedProblem(code)).toContain(`[${code}]`);
    expect(printedProblem('cell/decimal-comma')).toMatchInlineSnapshot(`
      "so-lieu/bao-cao-lang-giang-2024-q1.csv
        Lỗi [cell/decimal-comma] Dòng 2, cột "gia_tri": "61,12" dùng dấu phẩy cho phần thập phân, nên không đọc được thành số.
            Cách sửa: Dùng dấu chấm cho phần thập phân: viết 61.12. Nhiều ô như vậy thì chạy lệnh npm run check -- --fix."
    `);
    expect(
      commonSlipsView().map(({ before, after }) =>
        [before, after].map((cells) => cells.map(({ column, text }) => `${column} ${text}`).join(', ')).join(' → '),
      ),
    ).toMatchInlineSnapshot(`
      [
        "gia_tri 61,12 → gia_tri 61.12",
        "tu_so 1.891 → tu_so 1891",
        "gia_tri 87 % → gia_tri 87, ghi_la 87 %",
        "gia_tri trên 86,4% → gia_tri 86.4, dau_so_sanh >, ghi_la trên 86,4%",
        "gia_tri 42,1%/85% → gia_tri 42.1, ghi_la 42,1%/85%",
        "gia_tri 423/489 → gia_tri , tu_so 423, mau_so 489, ghi_la 423/489",
        "xep_hang 04-Oct → xep_hang 4, tong_so_xep_hang 10, ghi_la 61,12%, hạng 04/10",
        "ky Quý I/2024 → ky 2024-Q1",
        "ngay_chot 25/3/2024 → ngay_chot 2024-03-25",
        "gia_tri - → gia_tri , tu_so 423, mau_so 489",
        "loai_so_lieu thực hiện → loai_so_lieu thuc_hien",
        "ma_dvhc 7375 → ma_dvhc 07375",
        "lan  → lan 2",
      ]
    `);
  });

  it('writes a summary that the check takes', () => {
    const block = /```\n(---\n[\s\S]*?)```/u.exec(guide)?.[1] ?? '';
    expect(
      checkSummary(
        { path: 'van-ban/bao-cao-lang-giang-2024-q1.mdx', bytes: new TextEncoder().encode(block) },
        'document',
      ).problems,
    ).toEqual([]);
  });

  it('has every picture it shows, as large as it says, and no other', () => {
    const shown = [...guide.matchAll(/<Hinh ten="([^"]+)"/gu)].map(([, name = '']) => name);
    expect(shown).toEqual(Object.keys(guidePictures));
    expect(readdirSync('public/hinh/huong-dan').sort()).toEqual(shown.map((name) => `${name}.png`).sort());
    for (const name of shown) {
      const bytes = readFileSync(`public/hinh/huong-dan/${name}.png`);
      const { width, height } = guidePicture(name);
      // Width and height stand first in the header of a PNG.
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
      expect(bytes.length).toBeLessThan(90_000);
    }
  });
});

describe('an example as a page prints it', () => {
  it('shows what cannot be seen', () => {
    expect(exampleText({ file: 'viet-tat.csv', csv: 'viet_tat,day_du\r\nTT\u200bHC,Thủ tục\r\n' })).toBe(
      'viet_tat,day_du␍\nTT[U+200B]HC,Thủ tục␍',
    );
  });

  it('says in words what only bytes show', () => {
    expect(exampleText({ file: 'viet-tat.csv', csv: 'viet_tat,day_du\n', stored: 'utf-16' })).toBe(
      '(lưu bằng mã UTF-16)\nviet_tat,day_du',
    );
    expect(exampleText({ file: 'viet-tat.csv', csv: '', stored: 'absent' })).toBe('(không có trong thư mục)');
  });
});
