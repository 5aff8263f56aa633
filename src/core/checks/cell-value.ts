/** Stage 4b: a cell's text → its value, by the kind of its column. */
import type { Column } from '../columns.ts';
import { parseDecimal } from '../decimal.ts';
import { parseDeadline, parsePartialDate, parseRecurrence } from '../partial-date.ts';
import { parsePeriod, parseSeriesBreak, shorterName } from '../period.ts';
import { pathFault, slugFault } from '../slug.ts';
import { nearest } from '../text.ts';
import type { CellFault } from './cell-text.ts';

/** Columns that hold counts in nearly every figure. */
const countFields: ReadonlySet<string> = new Set(['numerator', 'denominator']);

export type Parsed = { readonly value: unknown } | CellFault;

/** Parses one value; a list column hands in its items one by one. */
export function parseValue(column: Column, text: string): Parsed {
  switch (column.kind) {
    case 'slug':
    case 'path': {
      const fault = column.kind === 'slug' ? slugFault(text) : pathFault(text);
      return fault === undefined ? { value: text } : error('cell/bad-id', { fault });
    }
    case 'code':
      return /^(?:\d{2}|\d{3}|\d{5})$/.test(text) ? { value: text } : error('cell/bad-area-code');
    case 'text':
      return text.length > column.max
        ? error('cell/too-long', { length: text.length, max: column.max })
        : { value: text };
    case 'integer': {
      if (!/^(?:0|-?[1-9]\d*)$/.test(text)) return numberFault(text);
      const value = Number(text);
      if (value < column.min || value > column.max)
        return error('cell/out-of-range', { min: column.min, max: column.max });
      return { value };
    }
    case 'decimal': {
      // `1.543` counts things here, so that it may be 1543; where shares stand, the indicator's decimals decide.
      if (countFields.has(column.field) && /^-?[1-9]\d{0,2}\.\d{3}$/.test(text)) return numberFault(text);
      const value = parseDecimal(text);
      return value === undefined ? numberFault(text) : { value };
    }
    case 'date':
      return parsed(parsePartialDate(text)) ?? error('cell/bad-date', dateHint(text));
    case 'deadline':
      return (
        parsed(parseDeadline(text)) ?? error('cell/bad-date', { ...dateHint(text.replace(/^</, '')), deadline: 1 })
      );
    case 'period':
      return parsed(parsePeriod(text)) ?? error('cell/bad-period', periodHint(text));
    case 'recurrence': {
      const value = parseRecurrence(text);
      return value === undefined ? error('cell/bad-recurrence') : { value };
    }
    case 'anchor':
      return /^[fm]-[0-9a-z]{9}$/.test(text) ? { value: text } : error('cell/bad-anchor');
    case 'break': {
      if (text.length > column.max) return error('cell/too-long', { length: text.length, max: column.max });
      return parsed(parseSeriesBreak(text)) ?? error('cell/bad-break');
    }
    case 'choice': {
      if (column.choices.includes(text)) return { value: text };
      const meant = nearest(
        text
          .replace(/[\s-]+/gu, '_')
          .replace('≥', '>=')
          .replace('≤', '<=')
          .replace('≈', '~'),
        column.choices,
        1,
      )[0];
      return error('cell/not-in-list', {
        choices: column.choices.join(', '),
        ...(meant === undefined ? {} : { meant }),
      });
    }
    case 'reference':
      return { value: text };
  }
}

function error(code: CellFault['code'], details?: CellFault['details']): CellFault {
  return details === undefined ? { code, severity: 'error' } : { code, severity: 'error', details };
}

function parsed(value: unknown): { readonly value: unknown } | undefined {
  return value === undefined ? undefined : { value };
}

/** What a spreadsheet makes of 04/10 and 1/2024: `04-Oct`, `4-Thg10`, `10/4/2024`, `Oct-04`. */
const dateInNumber =
  /^(?:\d{1,2}[-/ ](?:[a-z]{3}|thg ?\d{1,2}|tháng ?\d{1,2})(?:[-/ ]\d{2,4})?|(?:[a-z]{3}|thg ?\d{1,2})[-/ ]\d{2,4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{4}-\d{2}-\d{2}(?: 00:00:00)?)$/iu;

const comparators = /^(?:trên|hơn|tối thiểu|ít nhất|dưới|không quá|tối đa|khoảng|đạt|từ|[<>≥≤~≈])/iu;

/** Says what is wrong with a number without guessing which number is meant. */
function numberFault(text: string): CellFault {
  if (/^-?\d{1,3}(?:[. \u00a0]\d{3})+$/.test(text))
    return error('cell/thousands-separator', { plain: text.replace(/[. \u00a0]/gu, '') });
  if (/^-?\d{1,3}(?:,\d{3})+$/.test(text)) return error('cell/thousands-separator', { plain: text.replace(/,/gu, '') });
  if (/^-?\d+,\d+$/.test(text)) return error('cell/decimal-comma', { meant: text.replace(',', '.') });
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(text))
    return error('cell/decimal-comma', { meant: text.replace(/\./gu, '').replace(',', '.') });
  if (/^[\d.,]+\s*%\s*\/\s*[\d.,]+\s*%?$/.test(text)) return error('cell/result-and-target');
  if (/^[\d.]+\s*\/\s*[\d.]+$/.test(text)) return error('cell/fraction');
  if (dateInNumber.test(text)) return error('cell/date-in-number');
  if (comparators.test(text)) return error('cell/mark-in-number');
  if (/^-?[\d.,]+\s*(?:%|[\p{L}][\p{L}\s/]*)$/u.test(text)) return error('cell/unit-in-number');
  if (/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(text)) return error('cell/scientific-number');
  if (/^\d{16,}$|^\d+\.\d+$/.test(text.replace('-', '')) && text.replace(/\D/gu, '').length > 15)
    return error('cell/too-many-digits');
  if (/^-?0\d+/.test(text)) return error('cell/leading-zero', { plain: text.replace(/^(-?)0+(?=\d)/u, '$1') });
  return error('cell/not-a-number');
}

function dateHint(text: string): Record<string, string> {
  const serial = spreadsheetDay(text);
  if (serial !== undefined) return { serial };
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (dayFirst === null) return {};
  const iso = `${dayFirst[3]}-${(dayFirst[2] ?? '').padStart(2, '0')}-${(dayFirst[1] ?? '').padStart(2, '0')}`;
  return parsePartialDate(iso) === undefined ? {} : { meant: iso };
}

/** Spreadsheets count days from 30 December 1899: `45292` is 2024-01-01. Years 1990 to 2050 alone, so that few other numbers are taken for one. */
function spreadsheetDay(text: string): string | undefined {
  if (!/^[345]\d{4}$/.test(text) || Number(text) < 32874 || Number(text) > 55153) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
}

const romanQuarter: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  '1': '1',
  '2': '2',
  '3': '3',
  '4': '4',
};

function periodHint(text: string): Record<string, string> {
  const shorter = shorterName(text);
  if (shorter !== undefined) return { meant: shorter };
  const quarter = /^qu[ýy]\s*(iv|i{1,3}|[1-4])\D+(\d{4})$/iu.exec(text);
  if (quarter !== null) return { meant: `${quarter[2]}-Q${romanQuarter[(quarter[1] ?? '').toLowerCase()] ?? ''}` };
  const year = /^năm\s*(\d{4})$/iu.exec(text);
  if (year !== null) return { meant: year[1] ?? '' };
  const nine = /^9 tháng(?: đầu năm)?\D*(\d{4})$/iu.exec(text);
  if (nine !== null) return { meant: `${nine[1]}-01/${nine[1]}-09` };
  return {};
}
