/** Words that say little about what a query means. */
import { groupBy } from '#core/catalog.ts';

/**
 * In matching form: question words, kinds of area, "chuyển đổi số" on a portal about nothing else. A result need not hold
 * them; one that does stands higher.
 */
const phrases = [
  'ti le',
  'ti trong',
  'so luong',
  'so lieu',
  'tong so',
  'ket qua',
  'tinh hinh',
  'chi tieu',
  'chuyen doi so',
  'cong tac',
  'thong ke',
  'bao nhieu',
  'phan tram',
  'bao gio',
  'bao lau',
  'khi nao',
  'lam gi',
  'nhung gi',
  'the nao la',
  'cho hoi',
  'cho biet',
  'muon biet',
  'co khong',
  'duoc khong',
  'hay khong',
  'hay chua',
  'dang ki',
  'phu trach',
  'chiu trach nhiem',
  'danh sach',
  'con so',
  'muc do',
  'nhu the nao',
  'the nao',
  'ra sao',
  'la gi',
  'o dau',
  'co may',
  'dat chua',
  'duoc bao nhieu',
  'hien nay',
  'moi nhat',
  'gan day',
  'tra cuu',
  'tim kiem',
  'tren dia ban',
  'dia phuong',
  'toan tinh',
  'toan huyen',
  'van ban',
  'nhiem vu',
  'co quan',
  'muc giao',
  'muc tieu',
  'sap nhap',
  'sat nhap',
  'truoc day',
  'ngay nay',
  'tinh',
  'thanh pho',
  'thi xa',
  'huyen',
  'quan',
  'phuong',
  'thi tran',
  'xa',
  'dac khu',
  'tp',
  'tx',
  'tt',
  'cap tinh',
  'cap huyen',
  'cap xa',
  'cap thon',
  'la',
  'cua',
  'o',
  'tai',
  'trong',
  'tren',
  'cho',
  've',
  'va',
  'cac',
  'nhung',
  'co',
  'duoc',
  'da',
  'dang',
  'phai',
  'gi',
  'den',
  'theo',
  'voi',
  'thi',
  'nao',
  'may',
  'dat',
  'xem',
  'tim',
  'nam',
  'cu',
  'nay',
  'moi',
].map((phrase) => phrase.split(' '));

const byFirst = groupBy(
  phrases.sort((a, b) => b.length - a.length),
  (phrase) => phrase[0] ?? '',
);

const kinds = [
  'thanh pho',
  'thi xa',
  'thi tran',
  'dac khu',
  'tinh',
  'huyen',
  'quan',
  'phuong',
  'xa',
  'tp',
  'tx',
  'tt',
].map((kind) => kind.split(' '));

/** How many words at the start are the kind of an area: 2 of "thi xa chu", 1 of "huyen luc nam". */
export function kindLength(words: readonly string[]): number {
  return kinds.find((kind) => kind.every((word, place) => words[place] === word))?.length ?? 0;
}

/** The words right before `place` that are the kind of an area: "thi", "xa" of "thi xa chu" at 2. */
export function kindBefore(words: readonly string[], place: number): readonly string[] {
  return (
    kinds.find(
      (kind) => kind.length <= place && kind.every((word, offset) => words[place - kind.length + offset] === word),
    ) ?? []
  );
}

/** True at each place that belongs to a weak phrase; all false when nothing else is there. */
export function weakPlaces(words: readonly string[]): boolean[] {
  const weak = words.map(() => false);
  for (let at = 0; at < words.length; at += 1) {
    const phrase = byFirst
      .get(words[at] ?? '')
      ?.find((candidate) => candidate.every((word, offset) => words[at + offset] === word));
    if (phrase === undefined) continue;
    weak.fill(true, at, at + phrase.length);
    at += phrase.length - 1;
  }
  return weak.every(Boolean) ? weak.fill(false) : weak;
}
