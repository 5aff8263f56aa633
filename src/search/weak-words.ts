/** Words that say little about what a query means. */
import { groupBy } from '#core/catalog.ts';
import { readPeriod } from './period-words.ts';
import type { Word } from './word.ts';

/** Phrases of a text that separates them by commas, each as its words. */
function listed(text: string): string[][] {
  return text.split(',').map((phrase) => phrase.trim().split(/\s+/u));
}

/**
 * In matching form: question words, kinds of area, "chuyển đổi số" on a portal about nothing else. A result need not hold
 * them; one that does stands higher.
 */
const general = listed(`
  ti le, ti trong, so luong, so lieu, tong so, ket qua, tinh hinh, chi tieu, chuyen doi so, cong tac, thong ke,
  phan tram, dang ki, danh sach, con so, muc do, hien nay, moi nhat, gan day, truoc, tra cuu, tim kiem,
  tren dia ban, dia phuong, toan tinh, toan huyen, ca nuoc, toan quoc, van ban, nhiem vu, co quan, muc giao,
  muc tieu, sap nhap, sat nhap, truoc day, ngay nay, tinh, thanh pho, thi xa, huyen, quan, phuong, thi tran, xa,
  dac khu, tp, tx, tt, cap tinh, cap huyen, cap xa, cap thon, nam, cu, nay, moi, h, t, q, p, x
`);

/** What is asked, and of whom; with them little words that only join: never words of an indicator. */
const asking = listed(`
  bao nhieu, bao gio, bao lau, khi nao, lam gi, nhung gi, the nao la, cho hoi, cho biet, muon biet, co khong,
  duoc khong, hay khong, hay chua, nhu the nao, the nao, ra sao, la gi, o dau, co may, dat chua, duoc bao nhieu,
  phu trach, chiu trach nhiem, la, cua, o, tai, trong, tren, cho, ve, va, cac, nhung, co, duoc, da, dang, phai,
  gi, den, theo, voi, thi, nao, may, dat, xem, tim, co dat, co dat khong, dat khong, dat duoc, dat duoc khong,
  da dat, khong dat, hua, hua gi, hua hen, cam ket, ai, do ai, nguoi nao, don vi nao, co quan nao, noi nao,
  huyen nao, tinh nao, toi dau, toi dau roi, den dau, den dau roi, toi muc nao, den muc nao, lam duoc, viec nao,
  viec gi, viec nao co, lam sao, lam sao de, lam the nao, lam the nao de, cach so sanh, de so sanh, muon so sanh,
  so sanh giua, nhau, khac gi nhau, gio la, bay gio la, toi muon, minh muon, lam duoc gi, lam toi dau,
  lam den dau, xong chua, so sanh, so voi, doi chieu, hay, hon, cao hon, thap hon, tot hon, kem hon, nhieu hon,
  it hon, khac nhau, khac gi, nghia la gi, co nghia la gi, la sao, vi sao, tai sao, sao, thi sao, the, xin hoi,
  cho toi hoi, toi muon biet, cho toi biet, toi, minh, bay gio, hien tai, luc nao, ngay nao, nam nao, ra sao roi,
  bi, roi, vs, cung, phai lam, lam, con bao nhieu, con lai, giao cho, duoc giao, giao, nhu nao, duoc chua, xong,
  phai xong, truoc ngay, viet tat, viet tat cua, viet tat cua tu gi, viet tat la gi, tu gi, nghia, giai nghia,
  so hieu, so hieu gi, so hieu may, so hieu la gi, ai ki, do ai ki, nguoi ki, ai la nguoi ki
`);

/** Who is first or last is asked: "tỉnh nào đứng đầu". */
const firstAsked = listed(`
  dung dau, dung nhat, dan dau, dau bang, cao nhat, tot nhat, nhieu nhat, xep nhat, xep thu nhat, xep hang nhat,
  dung thu nhat, hang nhat, thu nhat, top 1
`);
const lastAsked = listed(`
  dung cuoi, cuoi bang, thap nhat, kem nhat, te nhat, it nhat, xep cuoi, hang cuoi, bet bang
`);
const extremes = [...firstAsked, ...lastAsked, ['bang', 'xep', 'hang']];

/** Words that only ask where they close a question: "… đạt không", "… xong chưa"; elsewhere they say something: "không dùng tiền mặt". */
const closing: ReadonlySet<string> = new Set(['khong', 'chua', 'roi', 'vay', 'nhi', 'a', 'ha', 'the', 'ay', 'day']);

/** They ask for a rank, and are of the name of an indicator only where it is one of ranks: "đứng thứ mấy về thanh toán". */
const ranking = byFirstWord(
  listed(`
  xep hang, xep thu, xep vi tri, dung thu, dung hang, dung vi tri, thu may, thu hang, hang may, dung thu may,
  xep thu may, xep hang may, xep hang thu may
`),
);

/** True at each place that belongs to a question for a rank. */
export function rankPlaces(words: readonly string[]): boolean[] {
  return heldBy(words, ranking);
}

const asksLevelOf = byFirstWord(listed('muc tieu, muc giao, chi tieu giao, duoc giao, dat muc tieu gi, hua'));
/** Before them a level is what something is held against: "có đạt mục tiêu không". */
const judging: ReadonlySet<string> = new Set(['dat', 'vuot', 'kip', 'chua']);

const asksMeaningOf = byFirstWord(listed('la gi, nghia, giai nghia, viet tat'));

/** What a word means is asked: "TTHC là gì". */
export function asksMeaning(words: readonly string[]): boolean {
  return heldBy(words, asksMeaningOf).includes(true);
}

/** A level is asked for, and no result: "mục tiêu … là bao nhiêu". */
export function asksLevel(words: readonly string[]): boolean {
  return heldBy(words, asksLevelOf).some(
    (held, at) => held && !judging.has(words[at - 1] ?? '') && !judging.has(words[at - 2] ?? ''),
  );
}

/** Any of them beside two areas asks for a comparison. */
const comparing: ReadonlySet<string> = new Set(['va', 'voi', 'hay', 'vs', 'hon', 'sanh', 'khac', 'cung']);

export function asksToCompare(words: readonly string[]): boolean {
  return words.some((word) => comparing.has(word));
}

/** "So sánh", and beside it nothing but words that ask or say little: "làm sao để so sánh các tỉnh". */
export function asksHowToCompare(words: readonly string[]): boolean {
  return (
    words.some((word, at) => word === 'so' && words[at + 1] === 'sanh') && placesOf(words, weakPhrases).every(Boolean)
  );
}

/** Says little wherever it stands: "tỉnh", "của"; a word of a weak phrase may say more elsewhere. */
export function isWeakAlone(word: string): boolean {
  return weakPhrases.get(word)?.some((phrase) => phrase.length === 1) ?? false;
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** By their first word, the longest first. */
function byFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  return groupBy(
    [...phrases].sort((a, b) => b.length - a.length),
    (phrase) => phrase[0] ?? '',
  );
}

const weakPhrases = byFirstWord([...general, ...asking, ...extremes]);
const askingPhrases = byFirstWord([...asking, ...extremes]);
const extremePhrases = byFirstWord(extremes);
const firstPhrases = byFirstWord(firstAsked);
const lastPhrases = byFirstWord(lastAsked);

/** Which end of a list is asked for. */
export function asksExtreme(words: readonly string[]): 'first' | 'last' | undefined {
  if (heldBy(words, firstPhrases).includes(true)) return 'first';
  return heldBy(words, lastPhrases).includes(true) ? 'last' : undefined;
}

/** Below the provinces nobody gives a list. */
const lowLevels: ReadonlySet<string> = new Set(['huyen', 'quan', 'xa', 'phuong', 'thon', 'thi', 'tran']);

/** Which province is first or last, and in nothing that is named. */
export function asksExtremeAlone(words: readonly string[]): boolean {
  const { places } = readPeriod(words);
  const weak = placesOf(words, weakPhrases);
  const isAlone = words.every((word, place) => places.has(place) || (weak[place] === true && !lowLevels.has(word)));
  return isAlone && words.includes('tinh');
}

const ownTopic = byFirstWord([
  ['chuyen', 'doi', 'so'],
  ['chi', 'so', 'chuyen', 'doi', 'so'],
]);

/**
 * True at "chuyển đổi số" where a question asks who is first in it and names nothing else: on a portal about nothing else
 * these words say little, but for the ranks that are given for it. Undefined for any other question.
 */
export function rankedTopic(words: readonly string[], isAside: (place: number) => boolean): boolean[] | undefined {
  if (!heldBy(words, extremePhrases).includes(true)) return undefined;
  const topic = heldBy(words, ownTopic);
  const weak = placesOf(words, weakPhrases);
  const isAlone = words.every((_, place) => topic[place] === true || weak[place] === true || isAside(place));
  return topic.includes(true) && isAlone ? topic : undefined;
}

/** They do something with what is counted: "hộ dùng cáp quang". */
const doers: ReadonlySet<string> = new Set([
  'ho',
  'dan',
  'nguoi',
  'dinh',
  'bao',
  'xa',
  'thon',
  'huyen',
  'tinh',
  'nghiep',
  'quan',
  'vi',
]);

/** "Dùng", "sử dụng": names of indicators say it, or "có", or nothing. Without its mark it may be any word, unless it follows who does it. */
export function usingPlaces(words: readonly Word[]): boolean[] {
  const isUse = ({ raw, text }: Word, before: string | undefined): boolean => {
    const typed = raw.normalize('NFC').toLowerCase();
    return typed === 'dùng' || typed === 'xài' || (typed === 'dung' && text === typed && doers.has(before ?? ''));
  };
  return words.map(
    (word, at) =>
      isUse(word, words[at - 1]?.text) ||
      (word.text === 'su' && words[at + 1]?.text === 'dung') ||
      (word.text === 'dung' && words[at - 1]?.text === 'su'),
  );
}

const kinds = listed(`
  thanh pho, thi xa, thi tran, dac khu, tinh, huyen, quan, phuong, xa, tp, tx, tt, t, h, q, p, x
`);

/** Before a kind of area they make it a level: "cấp xã", "các xã". */
export const levelWords: ReadonlySet<string> = new Set(['cap', 'cac', 'nhung', 'tuyen', 'tung', 'moi']);

/** How many words at the start are the kind of an area: 2 of "thi xa chu", 1 of "huyen luc nam". */
export function kindLength(words: readonly string[]): number {
  return kinds.find((kind) => kind.every((word, place) => words[place] === word))?.length ?? 0;
}

/** The words right before `place` that are the kind of an area: "thi", "xa" of "thi xa chu" at 2. None in "cap xa", "cac xa", which speak of a level. */
export function kindBefore(words: readonly string[], place: number): readonly string[] {
  const kind = kinds.find(
    (one) => one.length <= place && one.every((word, offset) => words[place - one.length + offset] === word),
  );
  return kind === undefined || levelWords.has(words[place - kind.length - 1] ?? '') ? [] : kind;
}

/** True at each place that belongs to a weak phrase; all false when nothing else is there. */
export function weakPlaces(words: readonly string[]): boolean[] {
  const weak = placesOf(words, weakPhrases);
  return weak.every(Boolean) ? weak.fill(false) : weak;
}

/** True at each place that belongs to the question and not to what it is about. */
export function askingPlaces(words: readonly string[]): boolean[] {
  return placesOf(words, askingPhrases);
}

/** They ask ("mình"), and are of names that everybody types ("Hồ Chí Minh"). */
const namesToo: ReadonlySet<string> = new Set(['minh']);

/** Asks or joins, and is never what a mistyped word stands for. */
export function isAskingWord(word: string): boolean {
  if (namesToo.has(word)) return false;
  return askingPhrases.get(word)?.some((phrase) => phrase.length === 1) ?? false;
}

/** True at each place that one of the phrases stands at. */
function heldBy(words: readonly string[], phrases: Phrases): boolean[] {
  const held = words.map(() => false);
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrases
      .get(words[at] ?? '')
      ?.find((candidate) => candidate.every((word, offset) => words[at + offset] === word));
    if (phrase === undefined) continue;
    held.fill(true, at, at + phrase.length);
    at += phrase.length - 1;
  }
  return held;
}

function placesOf(words: readonly string[], phrases: Phrases): boolean[] {
  const held = heldBy(words, phrases);
  for (let at = words.length - 1; at > 0; at -= 1) {
    const word = words[at] ?? '';
    if (closing.has(word)) held[at] = true;
    else if (held[at] === false && !/^\d+$/u.test(word)) break;
  }
  return held;
}
