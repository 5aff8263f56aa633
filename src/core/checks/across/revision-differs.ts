import { compareDecimals, decimalOf, parseDecimal } from '../../decimal.ts';
import type { Observation, Revision, Target } from '../../model.ts';
import { correctedFigures, numbersOf } from '../figures.ts';
import type { AcrossRule } from '../rule.ts';

/** The newest correction of a mistyped number must give the number that the figure has now. */
export const revisionDiffers: AcrossRule = {
  code: 'across/revision-differs',
  severity: 'warning',
  check({ tables }, add) {
    const figures = correctedFigures(tables);
    const newest = new Map<string, Revision>();
    for (const row of tables.revisions) {
      const other = newest.get(row.anchor);
      if (other === undefined || row.date.first >= other.date.first) newest.set(row.anchor, row);
    }
    for (const [anchor, row] of newest) {
      const figure = figures.get(anchor);
      if (row.kind !== 'cong_nhap_sai' || figure === undefined || row.after === undefined) continue;
      if (!saysNumber(figure, row.after))
        add(row, 'moi', row.after, { file: figure.file, row: figure.row, own: numbersOf(figure) });
    }
  },
};

/** False when the text is a number and not one of the figure's. */
function saysNumber(figure: Observation | Target, text: string): boolean {
  const wanted = parseDecimal(text.replace(',', '.'));
  if (wanted === undefined) return true;
  const own = [
    figure.value,
    figure.valueTo,
    ...('rank' in figure
      ? [figure.numerator, figure.denominator, figure.rank, figure.rankTotal, figure.rankChange]
      : []),
  ];
  return own.some(
    (cell) => cell !== undefined && compareDecimals(typeof cell === 'number' ? decimalOf(cell) : cell, wanted) === 0,
  );
}
