/** The words inside `/du-lieu/tat-ca.zip`: what it holds, on which terms, how to cite it. */
import { bibtexOf } from '#core/citation.ts';
import { type TableId, tables } from '#core/columns.ts';
import { lowerFirst } from './capitalised.ts';
import { tableText } from './columns.ts';
import { formatInteger } from './format.ts';

export interface ArchiveFacts {
  readonly siteName: string;
  readonly tagline: string;
  /** Address of the site with a slash at its end. */
  readonly address: string;
  readonly operator: string;
  readonly notStateNotice: string;
  /** Digest of all tables: the same figures have the same one, whenever they are packed. */
  readonly revision: string;
  /** Does it hold the Excel form of large tables? */
  readonly hasExcel: boolean;
  readonly tables: readonly { readonly name: string; readonly table: TableId; readonly rows: number }[];
}

export const archiveNames = {
  readme: 'README.md',
  licence: 'LICENSE.txt',
  terms: 'DIEU-KIEN.txt',
  dictionary: 'tu-dien.csv',
  dataPackage: 'datapackage.json',
  citation: 'trich-dan.txt',
  bibtex: 'trich-dan.bib',
} as const;

/** "Sổ theo dõi chuyển đổi số: toàn bộ dữ liệu". */
export function archiveTitle(siteName: string): string {
  return `${siteName}: toàn bộ dữ liệu`;
}

const excelNote = `

Tệp có đuôi -excel.csv là cùng bảng ấy để mở thẳng bằng Excel tiếng Việt: dấu chấm phẩy ngăn ô, dấu phẩy thập phân.`;

export function archiveReadme(facts: ArchiveFacts): string {
  return `# ${archiveTitle(facts.siteName)}

${facts.tagline}

${facts.notStateNotice} Số liệu trích từ văn bản đã dẫn ở từng dòng; cổng không làm tròn, không suy đoán.

- Trang dữ liệu: ${facts.address}du-lieu/
- Phương pháp: ${facts.address}gioi-thieu/
- Mã bản dữ liệu: ${facts.revision} (đổi khi và chỉ khi có bảng đổi)
- Giấy phép: CC BY 4.0 cho phần cổng làm ra, xem ${archiveNames.licence}; phần nào theo điều kiện nào, xem ${archiveNames.terms}

## Trong gói có gì

| Tệp | Là gì | Số dòng |
|---|---|---:|
${facts.tables.map(({ name, table, rows }) => `| ${name} | ${tableText(table).title}: ${lowerFirst(tableText(table).description)} | ${formatInteger(rows)} |`).join('\n')}
| ${archiveNames.dictionary} | Từ điển: mỗi dòng là một cột của một bảng, nghĩa và cách ghi | |
| ${archiveNames.dataPackage} | Mô tả gói theo chuẩn Frictionless, để máy đọc | |
| ${archiveNames.terms} | Phần nào dùng lại theo điều kiện nào, từng nguồn | |
| ${archiveNames.citation}, ${archiveNames.bibtex} | Cách trích dẫn | |${facts.hasExcel ? excelNote : ''}

## Cách đọc

- CSV, mã UTF-8, dấu phẩy ngăn ô, dấu chấm thập phân, dòng đầu là tên cột.
- Ô trống nghĩa là văn bản không nêu. Ô trống không bao giờ là số 0.
- Ô có nhiều mục thì ngăn bằng " | ".
- Mã như 07375 là chữ: đọc mọi cột là chữ rồi mới đổi cột số, kẻo mất số 0 đầu.
- \`dau_so_sanh\` là một phần của con số: "> 86.4" nghĩa là văn bản chỉ viết "trên 86,4".
- \`loai_so_lieu\` khác \`thuc_hien\` thì không phải kết quả; \`nhac_lai_muc_tieu\` và \`chua_ro\` không dùng để so sánh.
- Chỉ so các dòng cùng \`chi_tieu\`, \`pham_vi\`, \`cach_tinh_ky\` và cùng loại kỳ.
- Cột \`neo\` của ${tables.observations.name}.csv và ${tables.targets.name}.csv là địa chỉ cố định của dòng trên cổng: thêm ${facts.address.replace(/\/$/u, '')} vào trước.
`;
}

export function licenceNotice(facts: ArchiveFacts): string {
  return `Phần do ${facts.siteName} làm ra trong gói này
được dùng lại theo giấy phép Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0).

Ai cũng được chép, chia sẻ, sửa, dùng vào mọi việc, kể cả thương mại, miễn là ghi nguồn
và nói rõ nếu đã sửa. Giấy phép không kèm bảo đảm nào.

Toàn văn: https://creativecommons.org/licenses/by/4.0/legalcode.vi
Tóm tắt:  https://creativecommons.org/licenses/by/4.0/deed.vi

Văn bản hành chính mà số liệu trích ra không thuộc phạm vi bảo hộ quyền tác giả
(Điều 15 Luật Sở hữu trí tuệ). Con số lấy từ nguồn khác theo điều kiện của nơi công bố:
xem ${archiveNames.terms}.

SPDX-License-Identifier: CC-BY-4.0
`;
}

export function archiveCitation(facts: ArchiveFacts): string {
  return `${publisherOf(facts)}${archiveTitle(facts.siteName)}, bản ${facts.revision}. ${facts.address}du-lieu/

Khi trích một con số, xin dẫn cả văn bản gốc (cột van_ban_nguon, vi_tri) lẫn địa chỉ của con số trên cổng (cột neo).
`;
}

export function archiveBibtex(facts: ArchiveFacts): string {
  return bibtexOf({
    key: 'toan-bo-du-lieu',
    title: archiveTitle(facts.siteName),
    site: facts.siteName,
    authors: [],
    year: undefined,
    operator: facts.operator === '' ? undefined : facts.operator,
    address: `${facts.address}du-lieu/`,
    revision: facts.revision,
    sources: 'CC BY 4.0',
    accessed: undefined,
  });
}

function publisherOf({ operator }: ArchiveFacts): string {
  return operator === '' ? '' : `${operator}. `;
}
