import type { Agency } from '../../model.ts';
import { fold } from '../../text.ts';
import type { AcrossRule } from '../rule.ts';

/**
 * A lead agency that is the document's own issuer, and that neither the task nor its place names, may have been filled in
 * because somebody had to do it. Nothing is inferred: where the text names nobody, the cell is blank.
 */
export const agencyNotNamed: AcrossRule = {
  code: 'across/agency-not-named',
  severity: 'warning',
  check({ tables, lookups: { documents } }, add) {
    const names = new Map(tables.agencies.map((agency) => [agency.id, namesOf(agency)]));
    for (const task of tables.tasks) {
      const issuer = documents.get(task.document)?.issuer;
      if (issuer === undefined || task.leads.length === 0) continue;
      const text = fold([task.content, task.place, task.note].join(' '));
      for (const id of task.leads) {
        const own = names.get(id) ?? [];
        if (own.includes(fold(issuer)) && !own.some((name) => text.includes(name)))
          add(task, 'co_quan_chu_tri', id, { place: task.place });
      }
    }
  },
};

function namesOf({ name, otherNames }: Agency): string[] {
  return [name, ...otherNames].map(fold);
}
