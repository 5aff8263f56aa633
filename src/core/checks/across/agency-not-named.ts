import { joinKey } from '../../key.ts';
import type { Abbreviation, Agency, AreaRow } from '../../model.ts';
import { foldedWords } from '../../text.ts';
import type { AcrossRule } from '../rule.ts';

/**
 * A lead agency whose name can be seen neither in the task, nor in the heading or list that its place names, nor in the
 * remark, may have been filled in because somebody had to do it. Nothing is inferred: where the text names nobody, the cell
 * is blank. Tasks of one place ask once.
 */
export const agencyNotNamed: AcrossRule = {
  code: 'across/agency-not-named',
  severity: 'warning',
  check({ tables }, add) {
    const read = readerOf(tables.abbreviations);
    const areas = Map.groupBy(tables.areas, ({ id }) => id);
    const names = new Map(tables.agencies.map((agency) => [agency.id, namesOf(agency, areas, read)]));
    const asked = new Set<string>();
    for (const task of tables.tasks) {
      if (task.leads.length === 0) continue;
      const text = ` ${read([task.content, task.place, task.note].join(' '))} `;
      for (const id of task.leads) {
        const cause = joinKey([task.document, task.place, id]);
        const isSeen = names.get(id)?.some((name) => text.includes(` ${name} `)) ?? true;
        if (isSeen || asked.has(cause)) continue;
        asked.add(cause);
        add(task, 'co_quan_chu_tri', id, { place: task.place });
      }
    }
  },
};

type Reader = (text: string) => string;

/** Folded words, abbreviations in full; a sentence may leave out the word of the plural. */
function readerOf(abbreviations: readonly Abbreviation[]): Reader {
  const full = new Map(abbreviations.map(({ short, full: long }) => [foldedWords(short).join(' '), foldedWords(long)]));
  return (text) =>
    foldedWords(text)
      .flatMap((word) => full.get(word) ?? [word])
      .filter((word) => word !== 'cac')
      .join(' ');
}

/** Words that tie a name to the area after it. */
const ties = / (?:cua|thuoc|tren dia ban)$/u;

/** Every name of an agency, also without the area at its end: inside a province nobody repeats which one it is. */
function namesOf(
  { name, otherNames, area = '' }: Agency,
  areas: ReadonlyMap<string, readonly AreaRow[]>,
  read: Reader,
): string[] {
  const segments = area.split('/');
  const tails = segments
    .flatMap((_, at) => areas.get(segments.slice(0, at + 1).join('/')) ?? [])
    .flatMap((row) => {
      const own = read(row.name);
      return [` ${row.kind.replace(/-tw$/u, '').replaceAll('-', ' ')} ${own}`, ` ${own}`];
    });
  return [name, ...otherNames].map(read).flatMap((own) => {
    const tail = tails.find((one) => own.endsWith(one));
    return tail === undefined ? [own] : [own, own.slice(0, -tail.length).replace(ties, '')];
  });
}
