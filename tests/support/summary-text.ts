/** A document's summary around a few lines of body, for tests that look at the body. */
import { checkSummary, type SummaryCheck } from '#summary/check-summary.ts';
import type { SummaryKind } from '#summary/components.ts';

export const documentFrontMatter = `---
loai: "bao-cao"
trich_yeu: "Tình hình chuyển đổi số quý I"
co_quan_ban_hanh: "UBND huyện Mẫu"
dia_phuong: ["tinh-mau/huyen-mau"]
tinh_trang_ban: "khong_ro"
---
`;

/** Lines of the front matter before the first line of the body. */
const bodyStart = documentFrontMatter.split('\n').length - 1;

export function checkText<K extends SummaryKind>(
  text: string,
  kind: K,
  path = 'van-ban/bao-cao-mau.mdx',
): SummaryCheck<K> {
  return checkSummary({ path, bytes: new TextEncoder().encode(text) }, kind);
}

/** `code line:column value` of each problem; the line counts from the start of the body. */
export function bodyProblems(body: string): string[] {
  return checkText(documentFrontMatter + body, 'document').problems.map(
    ({ code, row, value, details }) =>
      `${code} ${(row ?? 0) - bodyStart}:${details?.['columnNumber'] ?? ''}${value === undefined ? '' : ` ${value}`}`,
  );
}
