/** Prints the first sentences of an area's page: plain words, what is known first. */
import type { Area } from '#core/catalog.ts';
import { subtractDecimals } from '#core/decimal.ts';
import type { Figure } from '#core/figure.ts';
import type { AreaLead, JudgedLead } from '#core/lead.ts';
import type { DocumentInfo, Target } from '#core/model.ts';
import type { Period } from '#core/period.ts';
import { capitalised, lowerFirst } from './capitalised.ts';
import { figureWithUnit, rowGoal } from './figure-words.ts';
import { formatDate, formatDecimal, formatInteger, formatPeriod, joinWords, periodInSentence } from './format.ts';
import { readingWords } from './outside-words.ts';
import { areaKindWord, areaName, documentKindWord } from './words.ts';

/** One or two sentences; the second says what the documents leave open. */
export function leadInWords(lead: AreaLead, area: Area): string {
  switch (lead.kind) {
    case 'unfinished':
      return unfinishedInWords(lead.figure, lead.document);
    case 'judged':
      return [judgedInWords(lead, area), lackingInWords(lead), silentInWords(lead)]
        .filter((part) => part !== '')
        .join(' ');
    case 'results': {
      const { example, period } = lead;
      return `${formatPeriod(period)}, ${area.name}: ${lowerFirst(example.indicator.shortName)} ${figureWithUnit(example.row, example.indicator)}. ${documentWord(lead.document)} không nêu chỉ tiêu để so.`;
    }
    case 'targets': {
      const { period, count } = lead;
      const when = period === undefined ? '' : `${formatPeriod(period)} `;
      return `${capitalised(`${when}${areaName(area)} có ${formatInteger(count)} chỉ tiêu`)}. Cổng chưa có báo cáo nào về kết quả${measuredInWords(lead)}.`;
    }
    case 'outside': {
      const { figure, rank, below } = lead;
      const measure = `${figure.indicator.shortName}, ${readingWords({ figures: [figure], rank })}`;
      const under = below === 0 ? '' : ` Có số liệu của ${formatInteger(below)} nơi trực thuộc.`;
      return `Cổng chưa có báo cáo của ${areaName(area)}; chỉ có đánh giá từ bên ngoài. ${measure}.${under}`;
    }
    case 'below':
      return `Cổng chưa có số liệu riêng của ${areaName(area)}; có số liệu của ${formatInteger(lead.count)} nơi trực thuộc.${saidInWords(lead.said, area)}`;
    case 'before': {
      const made = lead.made.map((one) => `${areaName(one)}${one.name === area.name ? ' cũ' : ''}`);
      const from = lead.from === undefined ? '' : ` có địa giới này từ ${formatDate(lead.from)},`;
      return `${capitalised(areaName(area))}${from} gồm ${joinWords(made)}. Cổng chưa có số liệu của ${areaKindWord(area.kind)} này; số liệu trước đó ghi riêng cho từng nơi.`;
    }
    case 'none':
      return `Cổng chưa có số liệu của ${areaName(area)}.${saidInWords(lead.said, area)}`;
  }
}

/** "; 1 chỉ tiêu có số đo từ bên ngoài, là hồ sơ trực tuyến toàn trình: 45,8%, mức 50%"; empty where nobody measures. */
function measuredInWords({ measured, example }: Extract<AreaLead, { kind: 'targets' }>): string {
  if (example === undefined) return '';
  const { row, indicator } = example;
  const values = `${figureWithUnit(row, indicator)}, mức ${rowGoal(example) ?? ''}`;
  return `; ${formatInteger(measured)} chỉ tiêu có số đo từ bên ngoài, ${measured === 1 ? 'là' : 'như'} ${lowerFirst(indicator.shortName)}: ${values}`;
}

function saidInWords(count: number, area: Area): string {
  return count === 0 ? '' : ` Văn bản của nơi khác nêu ${formatInteger(count)} ý về ${areaKindWord(area.kind)} này.`;
}

/** "9 tháng đầu năm 2022, còn 11 trong 18 chỉ tiêu chưa hoàn thành. Thông báo chỉ kể 11 chỉ tiêu này, không nêu số của 7 chỉ tiêu kia." */
function unfinishedInWords({ row }: Figure, document: DocumentInfo): string {
  const { numerator, denominator, period } = row;
  if (numerator === undefined || denominator === undefined) return '';
  const open = formatDecimal(numerator);
  const rest = formatDecimal(subtractDecimals(denominator, numerator));
  return `${formatPeriod(period)}, còn ${open} trong ${formatDecimal(denominator)} chỉ tiêu chưa hoàn thành. ${documentWord(document)} chỉ kể ${open} chỉ tiêu này, không nêu số của ${rest} chỉ tiêu kia.`;
}

function judgedInWords(lead: JudgedLead, area: Area): string {
  const { reached, short, undecided, period, timing, isAbove } = lead;
  const total = reached + short + undecided;
  const whose = setterWords(lead.target.kind, lead.setBy);
  const span = timing === 'giua_ky' ? spanOf(lead.target, period) : '';
  const start =
    timing === 'giua_ky' ? `Hết ${periodInSentence(period)}, ${area.name}` : `${formatPeriod(period)}, ${area.name}`;
  const verb =
    timing === 'het_ky' ? 'đạt' : `${timing === 'giua_ky' ? 'đã ' : ''}${isAbove ? 'vượt' : 'bằng hoặc hơn mức của'}`;
  const gap = worstInWords(lead);
  const rest = undecided === 0 ? '' : `; ${formatInteger(undecided)} chỉ tiêu chưa kết luận được`;
  if (reached === 0 && short > 0)
    return `${start} ${timing === 'het_ky' ? 'không đạt' : 'còn thiếu'} ${short === total ? 'cả ' : ''}${formatInteger(short)}${short === total ? '' : ` trong ${formatInteger(total)}`} chỉ tiêu ${whose}${span}${gap}${rest}.`;
  const fraction =
    reached === total ? `cả ${formatInteger(total)}` : `${formatInteger(reached)} trong ${formatInteger(total)}`;
  const missing =
    short === 0 ? '' : `; ${formatInteger(short)} chỉ tiêu ${timing === 'het_ky' ? 'không đạt' : 'còn thiếu'}${gap}`;
  return `${start} ${verb} ${fraction} chỉ tiêu ${whose}${span}${missing}${rest}.`;
}

/** Who set the levels: "tỉnh giao", "được giao", "tự đặt", "theo quy định". */
export function setterWords(kind: Target['kind'], setBy: Area | undefined): string {
  switch (kind) {
    case 'duoc_giao':
      return setBy === undefined ? 'được giao' : `${areaKindWord(setBy.kind)} giao`;
    case 'tu_dat':
      return 'tự đặt';
    case 'quy_dinh':
      return 'theo quy định';
  }
}

function spanOf({ period }: Target, reported: Period): string {
  if (period === undefined) return '';
  const isSameYear = period.kind === 'year' && Math.floor(period.first / 10000) === Math.floor(reported.first / 10000);
  return isSameYear ? ' cho cả năm' : ` cho ${periodInSentence(period)}`;
}

/** ", nhiều nhất là số hóa hồ sơ (91,36%, giao 100%)". */
function worstInWords({ worst, short, target }: JudgedLead): string {
  if (worst === undefined) return '';
  const level = { duoc_giao: 'giao', tu_dat: 'đặt', quy_dinh: 'quy định' }[target.kind];
  const values = `${figureWithUnit(worst.row, worst.indicator)}, ${level} ${rowGoal(worst) ?? ''}`;
  return `, ${short === 1 ? 'là' : 'nhiều nhất là'} ${lowerFirst(worst.indicator.shortName)} (${values})`;
}

/** A longer list of names is no sentence. */
const mostNamed = 5;

/** "Báo cáo nêu hạn chế ở 5 nơi: xã Ba Bích, xã Ba Dinh …" */
function lackingInWords({ lacking, document }: JudgedLead): string {
  if (lacking.length === 0) return '';
  const names = lacking.length > mostNamed ? ' trực thuộc' : `: ${lacking.map(areaName).join(', ')}`;
  return `${documentWord(document)} nêu hạn chế ở ${formatInteger(lacking.length)} nơi${names}.`;
}

function silentInWords({ silent, document }: JudgedLead): string {
  return silent === 0
    ? ''
    : `Còn ${formatInteger(silent)} câu trong ${lowerFirst(documentWord(document))} không cho biết đã làm được bao nhiêu.`;
}

/** "Báo cáo". */
function documentWord(document: DocumentInfo | undefined): string {
  return document === undefined ? 'Văn bản' : capitalised(documentKindWord(document.kind));
}
