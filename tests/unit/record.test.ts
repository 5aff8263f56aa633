/**
 * The record of each real document against an independent list of every number in its text (`tests/record/`): a later edit
 * that drops, adds or changes one fails with its place in the document.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecords } from '#core/csv.ts';

const root = join(import.meta.dirname, '../..');
const columns = ['gia_tri', 'gia_tri_den', 'tu_so', 'mau_so', 'xep_hang', 'tong_so_xep_hang', 'thay_doi_hang'] as const;

function readRows(path: string): Record<string, string>[] {
  const [header = [], ...rows] = parseRecords(readFileSync(join(root, path), 'utf8').replace(/\n$/, ''));
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

/** "I.2 | so-lieu | thanh-toan-truc-tuyen | bac-giang/lang-giang |  | gia_tri | 61.12": one line a number. */
function line(place: string, table: string, row: Record<string, string>, column: string, mark: string, value: string): string {
  return [place, table, row['chi_tieu'], row['dia_phuong'], row['pham_vi'] ?? '', column, `${mark}${value}`].join(' | ');
}

function listed(document: string): string[] {
  return readRows(`tests/record/${document}.csv`)
    .map((row) => line(row['vi_tri'] ?? '', row['bang'] ?? '', row, row['cot'] ?? '', row['dau_so_sanh'] ?? '', row['gia_tri'] ?? ''))
    .sort();
}

function entered(document: string): string[] {
  return (['so-lieu', 'muc-tieu'] as const)
    .flatMap((table) =>
      readdirSync(join(root, 'data', table))
        .filter((file) => file.endsWith('.csv'))
        .flatMap((file) => readRows(`data/${table}/${file}`))
        .filter((row) => row['van_ban_nguon'] === document)
        .flatMap((row) =>
          columns.flatMap((column) => {
            const value = row[column] ?? '';
            return value === '' ? [] : [line(row['vi_tri'] ?? '', table, row, column, column === 'gia_tri' ? (row['dau_so_sanh'] ?? '') : '', value)];
          }),
        ),
    )
    .sort();
}

describe.each(readdirSync(join(root, 'tests/record')).map((file) => basename(file, '.csv')))('%s', (document) => {
  it('has every number of its text in the tables, at its place, and no other', () => {
    expect(entered(document)).toEqual(listed(document));
  });
});
