/** Rows of a table of figures; see `markup.ts`. */
import type { FigureLine } from '#views/figure-view.ts';
import { placeInWords } from '#views/source.ts';
import { attribute, escaped, link } from './markup.ts';

export type FigureColumn = 'place' | 'indicator' | 'area' | 'period' | 'value' | 'status' | 'kind' | 'source';
/** Whose rows carry ids: `document` (fragments of the document's page), `area` (the permanent anchors), `none`. */
export type RowAnchors = 'document' | 'area' | 'none';

const small = (markup: string): string => `<small>${markup}</small>`;

export function figureRows(lines: readonly FigureLine[], columns: readonly FigureColumn[], anchors: RowAnchors): string {
  const withPlace = columns.includes('place');
  const withIndicator = columns.includes('indicator');
  const rows = lines.map((line) => {
    const id = anchors === 'document' ? line.id : anchors === 'area' ? line.href.slice(line.href.indexOf('#') + 1) : undefined;
    const scope = line.scopeNote === undefined ? '' : small(escaped(line.scopeNote));
    const cells: Readonly<Record<FigureColumn, () => string>> = {
      place: () => `<td class="nowrap">${escaped(placeInWords(line.place))}</td>`,
      indicator: () => `<th scope="row">${link(line.indicator.href, line.indicator.label)} ${scope}</th>`,
      area: () => `<th scope="row">${link(line.area.href, line.area.label)} ${withIndicator ? '' : scope}</th>`,
      period: () => `<td class="nowrap">${escaped(line.period)}</td>`,
      value: () => `<td class="n">${link(anchors === 'area' ? `#${id ?? ''}` : line.href, line.value)}${line.writtenAs === undefined || !withPlace ? '' : ` ${small(`ghi: ${escaped(line.writtenAs)}`)}`}</td>`,
      status: () => `<td><span class="mark ${line.tone}">${escaped(line.status)}</span>${line.points.map((point) => ` ${small(link(point.href, point.label))}`).join('')}${line.notes.map((note) => ` ${small(escaped(note))}`).join('')}</td>`,
      kind: () => `<td>${escaped(line.kind)}</td>`,
      source: () => `<td>${link(line.source.href, line.source.label)}</td>`,
    };
    return `<tr${attribute('id', id)}>${columns.map((column) => cells[column]()).join('')}</tr>`;
  });
  return rows.join('');
}
