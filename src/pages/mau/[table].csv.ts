/** The empty file of each table: its header, all columns, nothing else. */
import type { APIRoute } from 'astro';
import { tableIds, tables } from '#core/columns.ts';
import { schemaColumns, toCsv } from '#core/serialise.ts';
import { csvResponse } from '#files/tables.ts';

export function getStaticPaths() {
  return tableIds.map((id) => ({
    params: { table: tables[id].name },
    props: { body: toCsv(schemaColumns(tables[id].columns), [], 'canonical') },
  }));
}

export const GET: APIRoute<{ body: string }> = ({ props }) => csvResponse(props.body);
