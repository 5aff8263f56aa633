/** One cell of a reporting sheet: what it was read as, or the question it leaves and a person's answer. */
import { doubtWords, readingInWords, checkerWords as words } from '#i18n/checker.ts';
import { type CellReading, type Reading, readReportCell } from '#sheet/report-cell.ts';
import { element } from '../search/dom.ts';
import { option, select, textField } from './controls.ts';

export interface ReadingQuestion {
  readonly key: string;
  /** "Thực hiện của dòng …", for those who do not see where it stands. */
  readonly label: string;
  readonly cell: CellReading;
  readonly unit: string;
  readonly answer: Reading | 'leave-out' | undefined;
  readonly isRank: boolean;
}

/** Cells where a person asked to write the value. */
const written = new Map<string, { fault: string; text: string }>();

export function readingControl(
  { key, label, cell, unit, answer, isRank }: ReadingQuestion,
  choose: (answer: Reading | 'leave-out') => void,
  redraw: () => void,
): HTMLElement {
  if (cell.state === 'blank') return element('span', { class: 'blank' }, '–');
  const shown = element('span', { class: 'written' }, cell.writtenAs);
  if (cell.state === 'certain') {
    const reading = readingInWords(cell.reading, unit);
    return element(
      'span',
      {},
      reading,
      /^[\d,]*$/u.test(cell.writtenAs) || cell.writtenAs === reading ? '' : element('small', {}, `“${cell.writtenAs}”`),
    );
  }
  const chosen = answer === undefined ? '' : answer === 'leave-out' ? 'leave-out' : JSON.stringify(answer);
  const known = cell.options.map((reading) =>
    option(JSON.stringify(reading), readingInWords(reading, unit), JSON.stringify(reading) === chosen),
  );
  const own = written.get(key);
  const isOther =
    own !== undefined || (chosen !== '' && chosen !== 'leave-out' && !known.some(({ selected }) => selected));
  const options = [
    option('', words.choose, chosen === '' && !isOther),
    ...known,
    option('leave-out', words.leaveOut, chosen === 'leave-out'),
    option('other', words.otherValue, isOther),
  ];
  const list = select(
    key,
    label,
    options,
    (value) => {
      written.delete(key);
      if (value === 'other') {
        written.set(key, { fault: '', text: '' });
        redraw();
      } else if (value === 'leave-out') choose('leave-out');
      else if (value !== '') choose(JSON.parse(value) as Reading);
    },
    { hideLabel: true },
  );
  const parts: Node[] = [shown, element('small', {}, doubtWords[cell.doubt]), list];
  if (isOther) {
    parts.push(
      textField(
        `${key}-other`,
        label,
        own?.text ?? (typeof answer === 'object' ? readingInWords(answer, '') : ''),
        (text) => {
          const read = readReportCell({ kind: 'text', text }, { unit, isRank });
          if (read.state === 'certain') {
            written.delete(key);
            choose(read.reading);
          } else {
            written.set(key, { fault: words.valueBad, text });
            redraw();
          }
        },
        { help: words.writeValue, fault: own?.fault ?? '', hideLabel: true },
      ),
    );
  }
  return element('div', { class: answer === undefined ? 'question open' : 'question' }, ...parts);
}
