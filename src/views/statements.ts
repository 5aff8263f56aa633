/** What documents judge and propose, of their own area and of others. */
import { type Area, groupBy } from '#core/catalog.ts';
import type { Statement } from '#core/model.ts';
import type { Portal } from '#core/site/portal.ts';
import { shortIssuer } from '#i18n/source-words.ts';
import { statementNames, saidByOther as words } from '#i18n/statement-words.ts';
import { areaKindWord, areaName } from '#i18n/words.ts';
import { speaksFor } from './source.ts';
import { type StatementView, statementView } from './task-view.ts';

export interface StatementGroup {
  readonly name: string;
  readonly statements: readonly StatementView[];
}

/** What the documents of one issuer say of an area that is not its own. */
export interface OthersStatements {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly groups: readonly StatementGroup[];
}

export function statementGroups(statements: readonly Statement[], portal: Portal): StatementGroup[] {
  const byKind = groupBy(statements, (row) => row.kind);
  return statementNames.flatMap(([kind, name]) => {
    const rows = byKind.get(kind);
    return rows === undefined ? [] : [{ name, statements: rows.map((row) => statementView(row, portal)) }];
  });
}

/** An area judges itself in its own documents alone. */
export function isOwn(row: Statement, area: string, { catalog }: Portal): boolean {
  const document = catalog.documents.get(row.document);
  return document === undefined || speaksFor(document, area);
}

export function saidByOthers(area: Area, statements: readonly Statement[], portal: Portal): OthersStatements[] {
  const issuer = (row: Statement): string => {
    const document = portal.catalog.documents.get(row.document);
    return document === undefined ? row.document : shortIssuer(document);
  };
  return [...groupBy(statements, issuer)].map(([name, rows]) => ({
    id: `neu-trong-${rows[0]?.document ?? ''}`,
    title: words.title(name, areaName(area)),
    note: words.note(name, areaKindWord(area.kind)),
    groups: statementGroups(rows, portal),
  }));
}
