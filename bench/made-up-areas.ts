/** Made-up areas for `generate-portal.ts`: provinces, districts and communes that ended, and those they are today. */

export interface MadeArea {
  readonly id: string;
  readonly name: string;
  readonly level: 'province' | 'district' | 'commune';
  /** As in the column `loai`. */
  readonly kind: string;
  readonly parent: string;
  readonly code: string;
  /** Ids of what it is today; empty for an area of today. */
  readonly successors: readonly string[];
  /** Place in its own level, for the values of its figures. */
  readonly number: number;
}

export interface MadeCountry {
  /** Each with the districts and communes below it, in this order. */
  readonly provinces: readonly (MadeArea & {
    readonly districts: readonly (MadeArea & { readonly communes: readonly MadeArea[] })[];
  })[];
  readonly today: readonly (MadeArea & { readonly communes: readonly MadeArea[] })[];
  readonly count: number;
}

/** Viet Nam before and from 2025-07-01. */
const country = { provinces: 63, districts: 705, communes: 10_598, provincesToday: 34, communesToday: 3_321 };
export const countrySize = Object.values(country).reduce((sum, count) => sum + count, 0);

const syllables = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Hà',
  'Hòa',
  'Kim',
  'Lạc',
  'Minh',
  'Nam',
  'Phú',
  'Quang',
  'Sơn',
  'Tân',
  'Thanh',
  'Thịnh',
  'Trung',
  'Văn',
  'Vĩnh',
  'Xuân',
  'Yên',
  'Đức',
];

/** So many areas in all, in the country's proportions; at least one province, district and commune of either time. */
export function makeCountry(count: number, random: () => number): MadeCountry {
  const share = count / countrySize;
  const part = (of: number): number => Math.max(1, Math.round(of * share));
  const provinceCount = part(country.provinces);
  const districtCount = Math.max(provinceCount, part(country.districts));
  const todayCount = Math.min(provinceCount, part(country.provincesToday));
  const communesToday = Math.max(todayCount, part(country.communesToday));
  const communeCount = Math.max(districtCount, count - provinceCount - districtCount - todayCount - communesToday);
  const name = (): string => `${pick(syllables, random)} ${pick(syllables, random)}`;

  const provinceOf = (district: number): number => Math.floor((district * provinceCount) / districtCount);
  const districtOf = (commune: number): number => Math.floor((commune * districtCount) / communeCount);
  const communeAfter = (commune: number): number => Math.floor((commune * communesToday) / communeCount);
  const provinceAfter = (province: number): number => Math.floor((province * todayCount) / provinceCount);

  const todayId = (number: number): string => `tinh-${pad(number + 1, 2)}-2025`;
  const provincesOfCommuneToday: number[] = [];
  for (let commune = communeCount - 1; commune >= 0; commune -= 1)
    provincesOfCommuneToday[communeAfter(commune)] = provinceAfter(provinceOf(districtOf(commune)));
  const communeTodayId = (number: number): string =>
    `${todayId(provincesOfCommuneToday[number] ?? 0)}/xa-${pad(20_000 + number, 5)}`;

  const communes = Array.from({ length: communeCount }, (_, number) => ({
    number,
    district: districtOf(number),
    name: name(),
  }));
  const districts = Array.from({ length: districtCount }, (_, number) => ({
    number,
    province: provinceOf(number),
    name: name(),
  }));
  const byDistrict = Map.groupBy(communes, ({ district }) => district);
  const byProvince = Map.groupBy(districts, ({ province }) => province);
  const provinces = Array.from({ length: provinceCount }, (_, p) => {
    const id = `tinh-${pad(p + 1, 2)}`;
    return {
      id,
      name: name(),
      level: 'province' as const,
      kind: p % 12 === 0 ? 'thanh-pho-tw' : 'tinh',
      parent: '',
      code: pad(p + 1, 2),
      number: p,
      successors: [todayId(provinceAfter(p))],
      districts: (byProvince.get(p) ?? []).map((district) => {
        const districtId = `${id}/huyen-${pad(district.number + 1, 3)}`;
        const own = (byDistrict.get(district.number) ?? []).map(
          (commune): MadeArea => ({
            id: `${districtId}/xa-${pad(commune.number + 1, 5)}`,
            name: commune.name,
            level: 'commune',
            kind: commune.number % 9 === 0 ? 'thi-tran' : 'xa',
            parent: districtId,
            code: pad(commune.number + 1, 5),
            number: commune.number,
            successors: [communeTodayId(communeAfter(commune.number))],
          }),
        );
        return {
          id: districtId,
          name: district.name,
          level: 'district' as const,
          kind: 'huyen',
          parent: id,
          code: pad(district.number + 1, 3),
          number: district.number,
          successors: [...new Set(own.flatMap(({ successors }) => successors))],
          communes: own,
        };
      }),
    };
  });
  const ofToday = Map.groupBy(
    provincesOfCommuneToday.map((province, number) => ({ province, number })),
    ({ province }) => province,
  );
  const today = Array.from({ length: todayCount }, (_, number) => ({
    id: todayId(number),
    name: name(),
    level: 'province' as const,
    kind: 'tinh',
    parent: '',
    code: pad(number + 1, 2),
    number,
    successors: [],
    communes: (ofToday.get(number) ?? []).map(
      (commune): MadeArea => ({
        id: communeTodayId(commune.number),
        name: name(),
        level: 'commune',
        kind: commune.number % 5 === 0 ? 'phuong' : 'xa',
        parent: todayId(number),
        code: pad(20_000 + commune.number, 5),
        number: commune.number,
        successors: [],
      }),
    ),
  }));
  return {
    provinces,
    today,
    count: provinceCount + districtCount + communeCount + todayCount + provincesOfCommuneToday.length,
  };
}

export function pick<Item>(list: readonly Item[], random: () => number): Item {
  return list[Math.floor(random() * list.length)] as Item;
}

export function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
