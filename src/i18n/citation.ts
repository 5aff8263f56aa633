/** A citation in Vietnamese, and the words around copying one. */
import type { CitedWork } from '#core/citation.ts';
import type { Period } from '#core/period.ts';
import { copyWords } from './copy-words.ts';
import { formatDay, periodInSentence } from './format.ts';

export const citationWords = {
  cite: 'Trích dẫn',
  reuse: 'Trích dẫn, tải, nhúng',
  copied: {
    address: 'Đã chép liên kết.',
    text: 'Đã chép trích dẫn.',
    bibtex: 'Đã chép BibTeX.',
    csl: 'Đã chép CSL-JSON.',
  },
  copy: copyWords,
  failed: 'Trình duyệt không cho chép; xin chọn và chép dòng dưới đây.',
  unread: 'Chưa đọc được thông tin của văn bản nguồn; xin thử lại.',
  close: 'Đóng',
  revision: (revision: string) => `bản ${revision}`,
};

/** "Thanh toán trực tuyến: 61,12%, Huyện Lạng Giang, Quý I/2024. Nguồn: … Sổ theo dõi chuyển đổi số, bản 3f9c2a1b0. https://… (truy cập ngày 24/11/2026)." */
export function citationText({ operator, title, sources, site, revision, address, accessed }: CitedWork): string {
  const parts = [
    ...(operator === undefined ? [] : [operator]),
    title,
    ...(sources === undefined ? [] : [`Nguồn: ${sources}`]),
    `${site}, ${citationWords.revision(revision)}`,
  ];
  return `${parts.map((part) => part.replace(/\.$/u, '')).join('. ')}. ${address}${accessed === undefined ? '' : ` (truy cập ngày ${formatDay(accessed)})`}`;
}

export interface CitableDocument {
  /** "Báo cáo". */
  readonly kind: string;
  readonly number: string | undefined;
  /** ISO, may be partial. */
  readonly date: string | undefined;
  readonly issuer: string;
}

/** "Báo cáo số 64/BC-UBND ngày 14/3/2024 của UBND huyện Lạng Giang"; a number that begins with the slash was left blank. */
export function documentInCitation({ kind, number, date, issuer }: CitableDocument): string {
  const named = number === undefined ? kind : `${kind} số ${number.startsWith('/') ? '…' : ''}${number}`;
  return `${named}${date === undefined ? '' : ` ${date.length === 10 ? 'ngày' : date.length === 7 ? 'tháng' : 'năm'} ${formatDay(date)}`} của ${issuer}`;
}

/** What a citation calls a page. */
export const citedTitles = {
  area: (title: string, newest: Period | undefined) =>
    newest === undefined ? title : `${title}, số liệu mới nhất ${periodInSentence(newest)}`,
  indicator: (name: string) => `Chỉ tiêu “${name}”`,
  more: (named: string, others: number) => `${named}; và ${others} văn bản khác`,
};
