/** Where each province stands in a map of equal tiles, and the letters of its tile: a diagram of neighbours, not of borders. */

export interface Tile {
  readonly area: string;
  readonly letters: string;
  readonly row: number;
  readonly column: number;
}

/** An archipelago, drawn as a small tile beside the province that it belongs to. */
export interface IslandTile {
  readonly name: string;
  /** The province's tile. */
  readonly beside: Tile;
  /** Where its name stands: right of it, or below. */
  readonly label: 'right' | 'below';
}

export interface TileLayout {
  readonly tiles: readonly Tile[];
  readonly islands: readonly IslandTile[];
  readonly rows: number;
  readonly columns: number;
}

/** The provinces until 30/6/2025. */
const ids: Readonly<Record<string, string>> = {
  HG: 'ha-giang',
  CB: 'cao-bang',
  LCh: 'lai-chau',
  LCa: 'lao-cai',
  TQ: 'tuyen-quang',
  BK: 'bac-kan',
  LS: 'lang-son',
  ĐB: 'dien-bien',
  SL: 'son-la',
  YB: 'yen-bai',
  VP: 'vinh-phuc',
  TNg: 'thai-nguyen',
  BG: 'bac-giang',
  QNi: 'quang-ninh',
  PT: 'phu-tho',
  HN: 'ha-noi',
  BN: 'bac-ninh',
  HD: 'hai-duong',
  HP: 'hai-phong',
  HB: 'hoa-binh',
  HNa: 'ha-nam',
  HY: 'hung-yen',
  TB: 'thai-binh',
  TH: 'thanh-hoa',
  NB: 'ninh-binh',
  NĐ: 'nam-dinh',
  NA: 'nghe-an',
  HT: 'ha-tinh',
  QB: 'quang-binh',
  QT: 'quang-tri',
  Huế: 'thua-thien-hue',
  ĐNg: 'da-nang',
  QNa: 'quang-nam',
  KT: 'kon-tum',
  QNg: 'quang-ngai',
  GL: 'gia-lai',
  BĐ: 'binh-dinh',
  ĐL: 'dak-lak',
  PY: 'phu-yen',
  BP: 'binh-phuoc',
  ĐNô: 'dak-nong',
  LĐ: 'lam-dong',
  KH: 'khanh-hoa',
  TNi: 'tay-ninh',
  BD: 'binh-duong',
  ĐNa: 'dong-nai',
  BTh: 'binh-thuan',
  NT: 'ninh-thuan',
  AG: 'an-giang',
  ĐT: 'dong-thap',
  LA: 'long-an',
  HCM: 'ho-chi-minh',
  BV: 'ba-ria-vung-tau',
  KG: 'kien-giang',
  CT: 'can-tho',
  VL: 'vinh-long',
  TG: 'tien-giang',
  BTr: 'ben-tre',
  Hậu: 'hau-giang',
  ST: 'soc-trang',
  TV: 'tra-vinh',
  BL: 'bac-lieu',
  CM: 'ca-mau',
};

/** Provinces of today that no merger touched; the others are new areas. */
const unmerged = new Set(['CB', 'LCh', 'LS', 'ĐB', 'SL', 'QNi', 'HN', 'TH', 'NA', 'HT', 'Huế']);

const lastDayOf63 = 20250630;

const provinces63 = layoutOf(
  `
  .   .   .   HG  .   CB  .   .   .
  .   LCh LCa TQ  BK  LS  .   .   .
  ĐB  SL  YB  VP  TNg BG  QNi .   .
  .   .   PT  HN  BN  HD  HP  .   .
  .   .   HB  HNa HY  TB  .   .   .
  .   .   TH  NB  NĐ  .   .   .   .
  .   .   NA  .   .   .   .   .   .
  .   .   .   HT  .   .   .   .   .
  .   .   .   .   QB  .   .   .   .
  .   .   .   .   .   QT  Huế .   .
  .   .   .   .   .   .   .   ĐNg .
  .   .   .   .   .   .   .   QNa .
  .   .   .   .   .   .   .   KT  QNg
  .   .   .   .   .   .   .   GL  BĐ
  .   .   .   .   .   .   .   ĐL  PY
  .   .   .   .   .   BP  ĐNô LĐ  KH
  .   .   .   .   TNi BD  ĐNa BTh NT
  .   .   AG  ĐT  LA  HCM BV  .   .
  .   KG  CT  VL  TG  BTr .   .   .
  .   .   Hậu ST  TV  .   .   .   .
  .   CM  BL  .   .   .   .   .   .`,
  (letters) => ids[letters] ?? letters,
);

const provinces34 = layoutOf(
  `
  .   .   .   TQ  CB  .   .
  .   LCh LCa TNg LS  .   .
  ĐB  SL  PT  HN  BN  QNi .
  .   .   .   NB  HY  HP  .
  .   .   TH  .   .   .   .
  .   .   NA  .   .   .   .
  .   .   .   HT  .   .   .
  .   .   .   .   QT  .   .
  .   .   .   .   .   Huế .
  .   .   .   .   .   .   ĐNg
  .   .   .   .   .   .   QNg
  .   .   .   .   .   .   GL
  .   .   .   .   .   .   ĐL
  .   .   .   TNi ĐNa LĐ  KH
  .   AG  ĐT  .   HCM .   .
  .   .   CT  VL  .   .   .
  .   CM  .   .   .   .   .`,
  (letters) => (unmerged.has(letters) ? (ids[letters] ?? letters) : `${ids[letters] ?? letters}-2025`),
);

/** The layout of the provinces as they were on a day, `yyyymmdd`. */
export function tileLayoutOn(day: number): TileLayout {
  return day > lastDayOf63 ? provinces34 : provinces63;
}

/** `drawing`: one line a row, a dot for an empty place. */
function layoutOf(drawing: string, idOf: (letters: string) => string): TileLayout {
  const lines = drawing
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u));
  const tiles = lines.flatMap((line, row) =>
    line.flatMap((letters, column) => (letters === '.' ? [] : [{ area: idOf(letters), letters, row, column }])),
  );
  const island = (name: string, letters: string, label: IslandTile['label']): IslandTile[] => {
    const beside = tiles.find((tile) => tile.letters === letters);
    return beside === undefined ? [] : [{ name, beside, label }];
  };
  return {
    tiles,
    islands: [...island('Hoàng Sa', 'ĐNg', 'right'), ...island('Trường Sa', 'KH', 'below')],
    rows: lines.length,
    columns: Math.max(...lines.map((line) => line.length)),
  };
}
