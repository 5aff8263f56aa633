/** A citation in Vietnamese, and the words around copying one. */
import type { CitedWork } from '#core/citation.ts';
import type { Period } from '#core/period.ts';
import { formatDay, periodInSentence } from './format.ts';

/** The few words that link signs and copy buttons need before anything is copied. */
export const copyWords = {
  address: 'Chép liên kết',
  text: 'Chép trích dẫn',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
  print: 'In cả trang, mở hết các phần',
} as const;

export type CopyKind = Exclude<keyof typeof copyWords, 'print'>;

/** "In ngày 24/11/2026.", of the reader's own day. */
export function printedOn(day: Date): string {
  return `In ngày ${day.toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })}.`;
}

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

/** Places where an address is handed on, as plain links: nothing of theirs is loaded before a reader goes there. */
export function shareLinks(address: string): readonly { readonly href: string; readonly label: string }[] {
  // Zalo's own button sends what is shared as JSON in base64.
  const parcel = encodeURIComponent(btoa(JSON.stringify({ url: address })));
  return [
    {
      href: `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${parcel}`,
      label: 'Gửi qua Zalo',
    },
    { href: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`, label: 'Đăng lên Facebook' },
  ];
}
