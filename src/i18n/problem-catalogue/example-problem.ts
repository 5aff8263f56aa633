/** The problem that an example provokes: what the check says of the example among the sample's other files. */
import { addressFormProblems, addressListName, readAddressList } from '#core/address-list.ts';
import { changeProblems } from '#core/changes.ts';
import { checkFiles } from '#core/check-files.ts';
import { type FooterSettings, settingProblems, settingsFile } from '#core/checks/settings.ts';
import type { Problem, ProblemCode } from '#core/problem.ts';
import type { BadExample, ExampleFile, ProblemEntry } from './problem-entry.ts';
import { sampleContext, sampleFiles, sampleFolder } from './sample-portal.ts';

/** All problems of the sample with the example's file in it. `bytes` stand for its text where a text cannot show the fault. */
export function problemsOf(
  example: ExampleFile & Pick<BadExample, 'stored' | 'beside' | 'published'>,
  bytes?: Uint8Array,
): readonly Problem[] {
  if (example.file === settingsFile) return settingProblems(JSON.parse(example.csv) as FooterSettings);
  if (example.file === addressListName) return addressFormProblems(readAddressList(example.csv));
  const changes: Record<string, string | Uint8Array | undefined> = {};
  for (const { file, csv } of example.beside ?? []) changes[file] = csv;
  if (example.stored === 'absent') {
    for (const path of Object.keys(sampleFiles)) if (path.startsWith(example.file)) changes[path] = undefined;
  } else changes[example.file] = bytes ?? example.csv;
  const report = checkFiles(sampleFolder(changes), sampleContext);
  const { published } = example;
  if (published === undefined) return report.problems;
  const before = checkFiles(sampleFolder({ ...changes, [published.file]: published.csv }), sampleContext);
  if (before.tables === undefined || report.tables === undefined) return [...before.problems, ...report.problems];
  const documents = new Set(sampleContext.documents.map(({ id }) => id));
  return [
    ...report.problems,
    ...changeProblems({ tables: before.tables, documents }, { tables: report.tables, documents }),
  ];
}

/** The problem as an example that is not run says it was found. */
export function statedProblem(code: ProblemCode, { severity, example: { bad } }: ProblemEntry): Problem {
  const { file, row, column, value, details } = bad;
  return {
    code,
    severity,
    file,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    ...(details === undefined ? {} : { details }),
  };
}

/** Undefined only when the example does not provoke the code, which a test rules out. */
export function exampleProblem(code: ProblemCode, text: ProblemEntry): Problem | undefined {
  const { bad } = text.example;
  return bad.stored === undefined || bad.stored === 'absent'
    ? problemsOf(bad).find((problem) => problem.code === code)
    : statedProblem(code, text);
}
