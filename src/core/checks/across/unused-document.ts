import type { AcrossRule } from '../rule.ts';

/** A document that no row is taken from and that no other document names may be left over. */
export const unusedDocument: AcrossRule = {
  code: 'across/unused-document',
  severity: 'warning',
  check({ tables, context: { documents, unreadDocuments }, lookups }, add) {
    const used = new Set<string>();
    for (const id of ['observations', 'targets', 'tasks', 'statements', 'citations'] as const)
      for (const row of tables[id]) used.add(row.document);
    for (const row of tables.discrepancies)
      for (const id of [row.documentA, row.documentB]) if (id !== undefined) used.add(id);
    // A misspelt name would be reported a second time, as the document that nothing uses.
    for (const id of used) if (!lookups.documents.has(id) && unreadDocuments?.has(id) !== true) return;
    for (const { relations } of documents) for (const { document } of relations) used.add(document);
    for (const { id } of documents) if (!used.has(id)) add({ file: `van-ban/${id}.mdx` }, undefined, id);
  },
};
