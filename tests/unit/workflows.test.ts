import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = join(import.meta.dirname, '../../.github/workflows');

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: unknown;
  readonly jobs: Record<
    string,
    {
      readonly permissions?: unknown;
      readonly steps: readonly {
        readonly uses?: string;
        readonly run?: string;
        readonly with?: Record<string, unknown>;
        readonly env?: Record<string, unknown>;
      }[];
    }
  >;
}

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('pins its actions by full commit, with the version beside it', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/u);
    expect(text.match(/uses: \S+ # v\d+\.\d+\.\d+/gu)).toHaveLength(
      steps.filter(({ uses }) => uses !== undefined).length,
    );
  });

  it('can write nothing but the pages it publishes, in a job that runs no code of the repository, and runs no stranger with its rights', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      if (job.permissions === undefined) continue;
      expect(job.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
      expect(job.steps.map(({ run, uses }) => run ?? uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
    }
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    for (const step of steps)
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('puts no text of a pull request into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('runs commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const { run = '' } of steps)
      for (const [, script = ''] of run.matchAll(/npm run (?:--silent )?([\w:]+)/gu))
        expect(Object.keys(scripts)).toContain(script);
  });
});

describe('the check of a pull request', () => {
  const workflow = parse(readFileSync(join(folder, 'pull-request.yml'), 'utf8')) as Workflow;

  it('judges data by the code of the base, with the packages of the base', () => {
    const steps = workflow.jobs['data']?.steps ?? [];
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => [step.with?.['path'], step.with?.['ref']])).toEqual([
      [undefined, expect.stringContaining('github.event.pull_request.base.sha')],
      ['_change', undefined],
    ]);
    for (const { run = '' } of steps)
      expect(run).not.toMatch(/\bcd\b|--prefix|node _change|_change\/(?!data|content)/u);
    const { run: report = '' } = steps.find(({ run }) => run?.includes('report')) ?? {};
    expect(report).toContain('--data _change/data --content _change/content');
    const build = steps.find(({ run }) => run?.includes('build'));
    expect(build?.env).toEqual({ PORTAL_DATA: '_change/data', PORTAL_CONTENT: '_change/content' });
  });

  it('installs once in a job', () => {
    for (const { steps } of Object.values(workflow.jobs))
      expect(steps.filter(({ run }) => run?.includes('npm ci'))).toHaveLength(1);
  });

  it('tells a change of data alone from one that needs an approval of its code', async () => {
    const checkout = await temporaryFolder();
    const git = (...args: string[]): void => {
      const { status, stderr } = spawnSync('git', ['-C', checkout, ...args], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    };
    const scopeOf = async (...paths: string[]): Promise<string> => {
      for (const path of paths) {
        await mkdir(dirname(join(checkout, path)), { recursive: true });
        await writeFile(join(checkout, path), path);
      }
      git('add', '.');
      git('-c', 'user.name=A', '-c', 'user.email=a@mau.vn', 'commit', '-qm', 'change');
      return spawnSync(process.execPath, ['.github/scope.ts', checkout], { encoding: 'utf8' }).stdout;
    };
    git('init', '-q');
    git('-c', 'user.name=A', '-c', 'user.email=a@mau.vn', 'commit', '-qm', 'start', '--allow-empty');
    expect(await scopeOf('data/so-lieu/a.csv', 'content/van-ban/a.mdx')).toContain(
      'chỉ có số liệu và bài viết (2 tệp)',
    );
    expect(await scopeOf('data/so-lieu/b.csv', 'data.ts', '.github/workflows/x.yml')).toContain(
      'có 2 tệp ngoài số liệu',
    );
  });
});

describe('the scheduled check', () => {
  const ended = {
    code: 'across/waiver-ended',
    severity: 'warning',
    file: 'mien-tru.csv',
    row: 2,
    column: 'het_han',
    value: '2024',
    message: 'Đã hết hạn.',
    hint: 'Sửa.',
  };
  const run = async (result: unknown): Promise<{ code: number | null; out: string }> => {
    const file = join(await temporaryFolder(), 'check.json');
    await writeFile(file, typeof result === 'string' ? result : JSON.stringify(result));
    const { status, stdout } = spawnSync(process.execPath, ['src/cli/ended-waivers.ts', file], { encoding: 'utf8' });
    return { code: status, out: stdout };
  };

  it('passes with warnings, fails with a waiver that has ended and with an error', async () => {
    expect(await run({ problems: [{ ...ended, code: 'across/outlier' }], counts: { errors: 0, warnings: 1 } })).toEqual(
      { code: 0, out: 'Kiểm tra định kỳ: 0 lỗi, 0 miễn cảnh báo đã hết hạn.\n' },
    );
    expect(await run({ problems: [ended], counts: { errors: 0, warnings: 1 } })).toEqual({
      code: 1,
      out: 'Kiểm tra định kỳ: 0 lỗi, 1 miễn cảnh báo đã hết hạn.\n- mien-tru.csv, dòng 2: Đã hết hạn. Sửa.\n',
    });
    expect(await run({ problems: [], counts: { errors: 3, warnings: 0 } })).toMatchObject({ code: 1 });
    expect(await run('không phải JSON')).toMatchObject({ code: 2 });
  });
});
