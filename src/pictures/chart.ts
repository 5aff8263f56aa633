/** A chart as a picture that can stand alone: title, measure, key, marks, description, source and address. */
import type { ChartData, ChartKey } from '#charts/chart-data.ts';
import { chartWords, sourcesOfPicture, tied } from '#i18n/charts.ts';
import { barsOf } from './bars.ts';
import { chartRoom, chartWidth, type Marks, chartMargin as margin } from './frame.ts';
import { linesOf } from './lines.ts';
import { colours, document, type Face, type Measure, rectangle, textAt, toneSign, wrapped } from './paper.ts';

/** `address`: of the page, printed in the picture. */
export function chartSvg(chart: ChartData, address: string, measure: Measure): string {
  const parts: string[] = [];
  let y = margin;
  const paragraph = (text: string, face: Face, size: number, colour: string, leading: number): void => {
    if (text === '') return;
    for (const line of wrapped(text, face, size, chartRoom, 12, measure)) {
      y += size * leading;
      parts.push(textAt(margin, y - size * (leading - 1), line, { face, size, colour }));
    }
  };
  paragraph(tied(chart.title), 'title', 27, colours.ink, 1.25);
  y += 4;
  paragraph(tied(chart.subtitle), 'text', 16, colours.soft, 1.4);
  y += 14;
  const key = keyOf(chart.legend, y, measure);
  parts.push(...key.parts);
  y += key.height + 8;
  const marks = chart.kind === 'bar' ? barsOf(chart, margin, y, measure) : linesOf(chart, margin, y, measure);
  parts.push(...marks.parts);
  y += marks.height + 12;
  paragraph(tied(chart.description), 'text', 16, colours.ink, 1.4);
  y += 8;
  paragraph(`${chartWords.sourceLabel} ${sourcesOfPicture(chart.sourceText)}`, 'text', 14, colours.soft, 1.4);
  paragraph(address, 'text', 14, colours.soft, 1.4);
  return document(chartWidth, y + margin - 8, chart.title, chart.description, parts);
}

function keyOf(keys: readonly ChartKey[], top: number, measure: Measure): Marks {
  if (keys.length === 0) return { parts: [], height: 0 };
  const parts: string[] = [];
  const size = 15;
  let [x, y] = [margin, top + size];
  for (const { tone, text } of keys) {
    const width = measure(text, 'text', size) + 20;
    if (x > margin && x + width > margin + chartRoom) {
      x = margin;
      y += size * 1.6;
    }
    if (tone === 'goal') parts.push(rectangle(x + 4, y - 13, 2.5, 16, colours.ink));
    else if (tone === 'none') parts.push(rectangle(x, y - 10, 10, 10, colours.accent));
    else parts.push(toneSign(tone, x + 6, y - 5, 16));
    parts.push(textAt(x + 17, y, text, { face: 'text', size, colour: colours.ink }));
    x += width + 22;
  }
  return { parts, height: y - top + 6 };
}
