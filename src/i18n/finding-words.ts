/** Prints what the figures of an indicator say: the first sentences of its page, at most forty words. */
import type { Area, Catalog } from '#core/catalog.ts';
import { compareDecimals } from '#core/decimal.ts';
import type { Finding, JudgedFigure, SilentAreas } from '#core/finding.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import type { Period } from '#core/period.ts';
import { isPoint, targetSense } from '#core/quantity.ts';
import { printedQuantity, quantityOf } from '#core/status.ts';
import { capitalised, lowerFirst } from './capitalised.ts';
import { figureWithUnit } from './figure-words.ts';
import { formatInteger, formatPeriod, joinWords, periodInSentence, quantityInWords } from './format.ts';
import { distance, estimateMark, targetKindWords, targetPeriodInWords } from './status-words.ts';
import { areaName, scopeWords } from './words.ts';

/** What is found, then how many areas have a level and no result. */
export function findingInWords(
  finding: Finding,
  { levels }: SilentAreas,
  indicator: Indicator,
  catalog: Catalog,
): string {
  const found = foundInWords(finding, indicator, catalog);
  const isTold = finding.kind === 'levels' || levels.length === 0;
  return isTold ? found : `${found} ${waitingInWords(levels, catalog)}`;
}

function waitingInWords(levels: readonly Target[], catalog: Catalog): string {
  const [only, ...others] = levels;
  if (only === undefined) return '';
  return others.length === 0
    ? `${capitalised(areaOfTarget(only, catalog))} có ${targetKindWords[only.kind]} và chưa có kết quả.`
    : `${formatInteger(levels.length)} nơi khác có mức giao, mục tiêu và chưa có kết quả.`;
}

function areaOfTarget({ area: id, period }: Target, catalog: Catalog): string {
  const area = catalog.areas.get(id);
  return area === undefined ? id : areaName(area, period?.last);
}

function foundInWords(finding: Finding, indicator: Indicator, catalog: Catalog): string {
  switch (finding.kind) {
    case 'none':
      return finding.sentences === 0
        ? 'Cổng chưa có số liệu của chỉ tiêu này.'
        : `Văn bản nêu số trong ${formatInteger(finding.sentences)} câu, không câu nào cho biết đã làm được bao nhiêu.`;
    case 'levels':
      return levelsInWords(finding, indicator, catalog);
    case 'course': {
      const { first, last, movement } = finding;
      const value = (row: Observation): string => `${valueInWords(row, indicator)} (${periodInSentence(row.period)})`;
      const course = {
        rose: `tăng từ ${value(first)} lên ${value(last.row)}`,
        fell: `giảm từ ${value(first)} xuống ${value(last.row)}`,
        same: `vẫn ở mức ${valueInWords(last.row, indicator)}, ${periodInSentence(first.period)} và ${periodInSentence(last.row.period)}`,
      }[movement];
      return `${capitalised(whereInWords(last.row, catalog))} ${course}${standing(last, indicator)}.`;
    }
    case 'courses': {
      const { first, last, areas, rose, fell, level } = finding;
      const span = `Từ ${periodInSentence(first)} đến ${periodInSentence(last)}`;
      const moved = rose >= fell ? `${formatInteger(rose)} trong` : `${formatInteger(fell)} trong`;
      const what = indicator.unit === scoreUnit ? ` ${scoreUnit}` : '';
      return `${span}, ${moved} ${formatInteger(areas)} ${levelWord(level)} ${rose >= fell ? 'tăng' : 'giảm'}${what}.`;
    }
    case 'few':
      return fewInWords(finding.figures, indicator, catalog);
    case 'spread': {
      const { period, areas, low, high, country, judged, reached, isWholePeriod } = finding;
      const end = (row: Observation): string => `${valueInWords(row, indicator)} (${areaOf(row, catalog)})`;
      const who = indicator.measuredBy === undefined ? 'nơi nêu số' : 'nơi có số';
      const whole = country === undefined ? '' : `; cả nước ${valueInWords(country, indicator)}`;
      const told = `${formatPeriod(period)}, ${formatInteger(areas)} ${who}, từ ${end(low)} đến ${end(high)}${whole}`;
      if (judged === 0) return `${told}.`;
      return `${told}; ${formatInteger(reached)} trong ${formatInteger(judged)} nơi ${isWholePeriod ? 'đạt mức giao, mục tiêu' : 'đã ở mức giao, mục tiêu'}.`;
    }
    case 'ranks': {
      const { period, areas, best, isWhole } = finding;
      const first = best.rank === 1 ? `, đứng đầu là ${areaOf(best, catalog)}` : '';
      const list = isWhole ? `danh sách đủ ${formatInteger(areas)} nơi` : `${formatInteger(areas)} nơi có hạng`;
      return `${formatPeriod(period)}, ${list}${first}.`;
    }
    case 'places': {
      const { areas, first, last } = finding;
      const span =
        first.text === last.text
          ? periodInSentence(first)
          : `từ ${periodInSentence(first)} đến ${periodInSentence(last)}`;
      return `${formatInteger(areas)} nơi có điểm hoặc thứ hạng, ${span}; cổng chưa có danh sách đủ của năm nào.`;
    }
    case 'apart':
      return `${formatInteger(finding.areas)} nơi nêu ${formatInteger(finding.figures)} số, khác kỳ hoặc khác cách tính; mới nhất là số ${periodInSentence(finding.period)}.`;
  }
}

export const spreadWords = {
  allYears: 'Mọi nơi, mọi năm',
  /** Under the chart's own title. */
  note: (unit: string) => `Mỗi cột: số nơi có số trong một khoảng (${unit}).`,
  said: (title: string, columns: readonly { readonly from: string; readonly to: string; readonly areas: number }[]) =>
    `${title}. ${columns
      .filter(({ areas }) => areas > 0)
      .map(({ from, to, areas }) => `Từ ${from} đến ${to}: ${formatInteger(areas)} nơi`)
      .join('; ')}.`,
} as const;

const silentTitles: Readonly<Record<keyof SilentAreas, string>> = {
  unclear: 'Có câu nêu số, không rõ là kết quả',
  levels: 'Có mức giao, mục tiêu, chưa có kết quả',
  tasks: 'Có việc phải làm, không nêu số',
  reporting: 'Báo cáo của nơi ấy không nêu chỉ tiêu này',
};

export function silentTitle(kind: keyof SilentAreas): string {
  return silentTitles[kind];
}

/** "trên 60%, năm 2024". */
export function levelNote(target: Target, indicator: Indicator): string {
  return `${quantityInWords(target, indicator.unit)}, ${targetPeriodInWords(target)}`;
}

/** "và 12 nơi khác". */
export function andOthers(count: number): string {
  return `và ${formatInteger(count)} nơi khác`;
}

/** Of measures that give scores: "tăng điểm". */
const scoreUnit = 'điểm';

/** By the number of segments of their ids. */
function levelWord(level: number | undefined): string {
  return level === 1 ? 'tỉnh, thành phố' : 'nơi';
}

function levelsInWords(
  { areas, newest, count }: Extract<Finding, { kind: 'levels' }>,
  indicator: Indicator,
  catalog: Catalog,
): string {
  if (areas > 1) return `${formatInteger(areas)} nơi có mức giao, mục tiêu; cổng chưa có báo cáo nào về kết quả.`;
  const place = capitalised(areaOfTarget(newest, catalog));
  const bound = `${quantityInWords(newest, indicator.unit)}, ${targetPeriodInWords(newest)}`;
  return count === 1
    ? `${place} có ${targetKindWords[newest.kind]} ${bound}; cổng chưa có báo cáo nào về kết quả.`
    : `${place} có ${formatInteger(count)} mức giao, mục tiêu, mới nhất là ${bound}; cổng chưa có báo cáo nào về kết quả.`;
}

/** Figures told one by one: what they share stands once. */
function fewInWords(figures: readonly JudgedFigure[], indicator: Indicator, catalog: Catalog): string {
  const [first, ...rest] = figures;
  if (first === undefined) return '';
  const when = formatPeriod(first.row.period);
  if (rest.length === 0)
    return `${when}, ${whereInWords(first.row, catalog)} ${valueInWords(first.row, indicator)}${standing(first, indicator)}.`;
  const isOnePeriod = rest.every(({ row }) => row.period.text === first.row.period.text);
  const isOneArea = rest.every(({ row }) => row.area === first.row.area);
  const told = figures.map((figure) => {
    const scope = figure.row.scope === undefined ? '' : scopeWords[figure.row.scope];
    const place = isOneArea ? scope : whereInWords(figure.row, catalog);
    const period = isOnePeriod ? '' : ` (${periodInSentence(figure.row.period)})`;
    return `${place} ${valueInWords(figure.row, indicator)}${period}`.trimStart();
  });
  const start = [isOnePeriod ? when : '', isOneArea ? areaOf(first.row, catalog) : ''].filter((part) => part !== '');
  return `${capitalised(`${start.join(', ')}${start.length === 0 ? '' : ': '}${joinWords(told)}`)}${togetherInWords(figures)}.`;
}

/** ", đều ở mức giao cả năm": said where every figure has the same outcome at the same time; else left to the picture. */
function togetherInWords(figures: readonly JudgedFigure[]): string {
  const said = new Set(
    figures.map(({ pairing }) => (pairing === undefined ? undefined : togetherWords(pairing.status, pairing.target))),
  );
  const [only] = said;
  return said.size === 1 && only !== undefined ? `, ${only}` : '';
}

function togetherWords({ outcome, timing }: Pairing['status'], target: Target): string {
  const level = `${targetKindWords[target.kind]}${timing === 'giua_ky' ? spanWords(target) : ''}`;
  switch (outcome) {
    case 'dat':
      return `đều ${timing === 'het_ky' ? 'đạt' : 'đã ở'} ${level}`;
    case 'chua_dat':
      return `đều ${timing === 'het_ky' ? 'không đạt' : 'chưa tới'} ${level}`;
    case 'chua_du_can_cu':
      return `chưa kết luận được so với ${level}`;
  }
}

type Pairing = NonNullable<JudgedFigure['pairing']>;

/** "trên 86,4%", "1.543 dịch vụ", "11/18 (61,11%)". */
function valueInWords(row: Observation, indicator: Indicator): string {
  const quantity = printedQuantity(row);
  const text =
    quantity?.mark === undefined ? figureWithUnit(row, indicator) : quantityInWords(quantity, indicator.unit);
  return `${text}${estimateMark(row)}`;
}

/** ", trên mức giao cả năm (trên 60%)", ", còn thiếu 8,64 điểm % so với mức giao cả năm (100%)"; empty without a level. */
function standing({ row, pairing }: JudgedFigure, indicator: Indicator): string {
  if (pairing === undefined) return '';
  const { target, status } = pairing;
  const bound = quantityInWords(target, indicator.unit);
  const level = `${targetKindWords[target.kind]}${status.timing === 'giua_ky' ? spanWords(target) : ''} (${bound})`;
  switch (status.outcome) {
    case 'dat':
      return `, ${status.timing === 'het_ky' ? 'đạt' : sideWords(row, target, indicator)} ${level}`;
    case 'chua_du_can_cu':
      return `, chưa kết luận được so với ${level}`;
    case 'chua_dat': {
      const gap = status.shortfall === undefined ? '' : ` ${distance(status.shortfall, indicator)}`;
      const sense = targetSense(target, indicator.direction);
      const isOver = sense === 'at-most' || sense === 'less-than';
      if (status.timing === 'het_ky')
        return `, không đạt ${level}${gap === '' ? '' : `, ${isOver ? 'cao hơn' : 'thiếu'}${gap}`}`;
      if (gap === '') return `, chưa tới ${level}`;
      return isOver ? `, còn cao hơn ${level}${gap}` : `, còn thiếu${gap} so với ${level}`;
    }
  }
}

/** A figure that meets its level: "trên", "bằng", "dưới"; "ở" where only the set is known. */
function sideWords(row: Observation, target: Target, { direction }: Indicator): string {
  const quantity = quantityOf(row);
  const sense = targetSense(target, direction);
  if (quantity === undefined || sense === undefined || target.valueTo !== undefined) return 'ở';
  const order = compareDecimals(quantity.value, target.value);
  if (isPoint(quantity) && order === 0) return 'bằng';
  if (sense === 'at-least' || sense === 'more-than') return 'trên';
  return sense === 'at-most' || sense === 'less-than' ? 'dưới' : 'ở';
}

/** " cả năm", " quý II/2024"; empty without a period. */
function spanWords({ period }: Target): string {
  if (period === undefined) return '';
  return period.kind === 'year' ? ' cả năm' : ` ${periodInSentence(period)}`;
}

function areaOf({ area: id, period }: Observation, catalog: Catalog): string {
  const area = catalog.areas.get(id);
  return area === undefined ? id : areaName(area, period.last);
}

/** "huyện Ba Tơ (cấp xã)". */
function whereInWords(row: Observation, catalog: Catalog): string {
  return `${areaOf(row, catalog)}${row.scope === undefined ? '' : ` (${scopeWords[row.scope]})`}`;
}

/** "Xếp theo số liệu quý I/2024, tỉnh Bắc Giang". */
export function rankingTitle(period: Period | undefined, parent: Area | undefined): string {
  const when = period === undefined ? '' : lowerFirst(formatPeriod(period));
  return `Xếp theo số liệu ${when}, ${parent === undefined ? 'cả nước' : areaName(parent)}`;
}

export function rankingRule(ranked: number, direction: Indicator['direction']): string {
  const first = direction === 'cao' ? 'cao xếp trước' : 'thấp xếp trước';
  return `Cổng xếp ${ranked} đơn vị cùng cấp có số liệu cùng kỳ, ${first}; bằng nhau thì cùng hạng; chỉ xếp khi ít nhất một nửa số đơn vị có số liệu.`;
}

/** Why two related indicators must not be mixed, as the end of a sentence. */
export function differenceInWords(indicator: Indicator, other: Indicator): string {
  if (indicator.unit !== other.unit) return `đơn vị tính khác: ${other.unit}`;
  if (indicator.denominatorMeaning !== other.denominatorMeaning && other.denominatorMeaning !== undefined)
    return `mẫu số khác: ${lowerFirst(other.denominatorMeaning)}`;
  if (indicator.numeratorMeaning !== other.numeratorMeaning && other.numeratorMeaning !== undefined)
    return `tử số khác: ${lowerFirst(other.numeratorMeaning)}`;
  return lowerFirst(other.name);
}

/** The state's own page for filing, which is no page of the portal. */
export const filing = {
  href: 'https://dichvucong.gov.vn/',
  label: 'Nộp hồ sơ ở Cổng Dịch vụ công quốc gia (trang ngoài cổng này)',
};
