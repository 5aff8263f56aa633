/** A session of the file checker on the smallest portal. */
import { expect } from 'vitest';
import type { ReportView, TableView, View } from '#client/checker/protocol.ts';
import { Session } from '#client/checker/session.ts';
import { type TableId, tableIds, tables } from '#core/columns.ts';
import { minimalTables } from './minimal-portal.ts';
import { document } from './rows.ts';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `replaced`: tables of the portal that hold something else, by their path. */
export function startedSession(replaced: Readonly<Record<string, string>> = {}): {
  session: Session;
  stages: string[];
} {
  const stages: string[] = [];
  const session = new Session((stage, name, rows) => stages.push(`${stage} ${name} ${rows}`));
  const published = minimalTables.flatMap(([path, text]) => {
    const id = tableIds.find((one: TableId) => tables[one].name === path.replace(/(?:\/.*|\.csv)$/u, ''));
    const bytes = encode(replaced[path] ?? text);
    return id === undefined || id === 'waivers' ? [] : [{ table: id, bytes }];
  });
  const lists = session.start(
    {
      tables: published,
      documents: [document({ id: 'bao-cao-mau', areas: ['tinh-mau/huyen-mau'], date: '2024-04-02' })],
    },
    20240601,
  );
  expect(lists.indicators.map(({ id }) => id).sort()).toEqual(['cap-dinh-danh', 'so-hoa']);
  return { session, stages };
}

export function onlyReport(view: View): ReportView {
  const [file] = view.files;
  if (file?.kind !== 'report') throw new Error(`no report: ${JSON.stringify(file)}`);
  return file;
}

export function onlyTable(view: View): TableView {
  const [file] = view.files;
  if (file?.kind !== 'table') throw new Error(`no table: ${JSON.stringify(file)}`);
  return file;
}
