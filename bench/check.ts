/**
 * `npm run bench -- check [--rows N] [--json]` checks a million made-up figures in several files, in turns with PapaParse
 * alone on the same bytes, and prints both times and the peak memory. The exit code is 1 when a bound is passed.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkFiles, type Report } from '../src/core/check-files.ts';
import { type TableId, tableIds, tables } from '../src/core/columns.ts';
import { parseRecords } from '../src/core/csv.ts';
import { maxFileBytes } from '../src/core/csv-text.ts';
import { unstatedFacts } from '../src/core/document-kinds.ts';
import type { DocumentInfo } from '../src/core/model.ts';
import { countProblems } from '../src/core/problem.ts';
import type { SourceFile } from '../src/core/source-file.ts';

/** The check may take at most this many times the time of PapaParse alone. */
const mostTimes = 6;
/** The whole run may hold at most this much memory. */
const mostBytes = 2 * 1024 ** 3;
const fileCount = 5;
const indicatorCount = 25;
const quarters = ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'] as const;
/** Number of times that each of the two is measured. */
const rounds = 3;
const today = 20240715;

const { values: flags } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, json: { type: 'boolean', default: false } },
});
const wanted = Number(flags.rows);
if (!Number.isInteger(wanted) || wanted < 1) {
  console.error(`--rows is "${flags.rows}"; it takes a whole number from 1 up.`);
  process.exitCode = 2;
} else process.exitCode = bench(madeUpFiles(wanted));

function bench(files: readonly SourceFile[]): number {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  let rows = 0;
  const parse = (): number => {
    rows = 0;
    for (const file of files) rows += parseRecords(new TextDecoder().decode(file.bytes)).length;
    return rows;
  };
  const check = (): Report => checkFiles(files, { documents: documents(), today });
  // In turns, and the mean of each: a machine that does something else for a while slows both alike.
  let papaTime = timeOf(parse) / (rounds + 1);
  let checkTime = 0;
  let problems: Report['problems'] = [];
  for (let round = 0; round < rounds; round += 1) {
    checkTime += timeOf(() => ({ problems } = check())) / rounds;
    papaTime += timeOf(parse) / (rounds + 1);
  }
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const isWithin =
    checkTime <= mostTimes * papaTime &&
    peakBytes <= mostBytes &&
    files.every((file) => file.bytes.length <= maxFileBytes);
  if (flags.json)
    console.log(
      JSON.stringify({
        rows,
        bytes,
        files: files.length,
        papaMilliseconds: papaTime,
        checkMilliseconds: checkTime,
        ratio: checkTime / papaTime,
        peakBytes,
        problems: countProblems(problems),
        isWithin,
      }),
    );
  else {
    const megabytes = (value: number): string => `${Math.round(value / 1024 ** 2)} MiB`;
    const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
    console.log(`${rows} rows, ${megabytes(bytes)}: PapaParse ${seconds(papaTime)}, check ${seconds(checkTime)}`);
    console.log(`ratio ${(checkTime / papaTime).toFixed(1)} (at most ${mostTimes})`);
    console.log(`memory ${megabytes(peakBytes)} (at most ${megabytes(mostBytes)})`);
    console.log(isWithin ? 'within the bounds' : 'past a bound');
  }
  return isWithin ? 0 : 1;
}

/** Returns how long the task took, in milliseconds. */
function timeOf(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** Returns tables of one province whose communes have a figure of each indicator in each quarter; some cells are quoted, as in the tables of staff. */
function madeUpFiles(rowCount: number): SourceFile[] {
  const communes = Math.ceil(rowCount / indicatorCount / quarters.length);
  const areas = Array.from({ length: communes }, (_, index) => `tinh-mau/xa-mau-${String(index + 1).padStart(5, '0')}`);
  const small: Partial<Record<TableId, readonly string[]>> = {
    areas: [
      'id,ten,loai,truc_thuoc',
      'tinh-mau,Mẫu,tinh,',
      ...areas.map((id, index) => `${id},Xã mẫu ${index + 1},xa,tinh-mau`),
    ],
    groups: ['id,ten,thu_tu', 'nhom-mau,Nhóm mẫu,1'],
    indicators: [
      'id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot',
      ...Array.from(
        { length: indicatorCount },
        (_, index) => `ket-qua-thu-${index + 1},Kết quả mẫu thứ ${index + 1},Kết quả ${index + 1},nhom-mau,%,2,cao`,
      ),
    ],
    agencies: ['id,ten', 'so-mau,Sở mẫu'],
    abbreviations: ['viet_tat,day_du', 'TTHC,Thủ tục hành chính'],
  };
  const singleFiles = tableIds
    .filter((id) => tables[id].place === 'file')
    .map((id) =>
      csvFile(`${tables[id].name}.csv`, small[id] ?? [tables[id].columns.map(({ header }) => header).join(',')]),
    );
  const perFile = Math.ceil(communes / fileCount);
  const figures = Array.from({ length: fileCount }, (_, index) =>
    csvFile(
      `so-lieu/so-lieu-${index + 1}.csv`,
      figureLines(areas.slice(index * perFile, (index + 1) * perFile), index),
    ),
  );
  return [...singleFiles, ...figures];
}

function figureLines(areas: readonly string[], seed: number): string[] {
  const lines = ['chi_tieu,dia_phuong,ky,cach_tinh_ky,gia_tri,loai_so_lieu,ghi_la,van_ban_nguon,vi_tri'];
  let state = seed + 1;
  for (const area of areas) {
    for (const quarter of quarters) {
      for (let index = 1; index <= indicatorCount; index += 1) {
        // A step of a simple generator (Numerical Recipes), so that the same run is made everywhere.
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const value = (20 + (state / 2 ** 32) * 79).toFixed(2);
        const written = index % 5 === 0 ? `"${value.replace('.', ',')}%"` : '';
        lines.push(
          `ket-qua-thu-${index},${area},${quarter},trong_ky,${value},thuc_hien,${written},bao-cao-${quarter.toLowerCase()},biểu ${index % 9}`,
        );
      }
    }
  }
  return lines;
}

function csvFile(path: string, lines: readonly string[]): SourceFile {
  return { path, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}

function documents(): DocumentInfo[] {
  return quarters.map((quarter) => ({
    ...unstatedFacts,
    id: `bao-cao-${quarter.toLowerCase()}`,
    kind: 'bao-cao',
    number: undefined,
    subject: 'Báo cáo mẫu',
    issuer: 'UBND tỉnh mẫu',
    areas: ['tinh-mau'],
    date: undefined,
    period: undefined,
    reportKind: 'dinh_ky',
    copyState: 'ban_chinh',
  }));
}
