import { describe, expect, it } from 'vitest';
import {
  addressFormProblems,
  addressListText,
  addressProblems,
  completedList,
  figureAliases,
  isSitePath,
  leadsOn,
  lostAddresses,
  pageRedirects,
  readAddressList,
  unlisted,
} from '#core/address-list.ts';
import { catalog, observation, target } from '#tests/support/rows.ts';

const list = (...lines: string[]): ReturnType<typeof readAddressList> =>
  readAddressList(`dia_chi,chuyen_toi\n${lines.map((line) => `${line}\n`).join('')}`);
const pages = new Set(['/', '/chi-tieu/b/', '/chi-tieu/c/']);
const answers = (address: string): boolean => pages.has(address) || address === '/dia-phuong/a/#f-new000000';
const found = (...lines: string[]): string[] =>
  addressProblems(list(...lines), answers).map(
    ({ row, column, value }) => `${row ?? ''} ${column ?? ''} ${value ?? ''}`,
  );

describe('the list of published addresses', () => {
  it('is read as it was written', () => {
    const text = 'dia_chi,chuyen_toi\n/,\n/chi-tieu/a/,/chi-tieu/b/\n';
    expect(addressListText(readAddressList(text))).toBe(text);
  });

  it('is content with addresses that stand or lead to one that does, through several moves', () => {
    expect(
      found(
        '/,',
        '/chi-tieu/c/,',
        '/chi-tieu/a/,/chi-tieu/x/',
        '/chi-tieu/x/,/chi-tieu/b/',
        '/dia-phuong/a/#f-old000000,/dia-phuong/a/#f-new000000',
      ),
    ).toEqual([]);
  });

  it('names an address that is gone, one that leads to nothing and a circle', () => {
    expect(found('/chi-tieu/a/,', '/chi-tieu/d/,/chi-tieu/e/', '/x/,/y/', '/y/,/x/')).toEqual([
      '2 dia_chi /chi-tieu/a/',
      '3 chuyen_toi /chi-tieu/e/',
      '4 chuyen_toi /y/',
      '5 chuyen_toi /x/',
    ]);
  });

  it('tells what it finds as an error of the list', () => {
    expect(addressProblems(list('/chi-tieu/a/,'), answers)).toEqual([
      {
        code: 'across/address-removed',
        severity: 'error',
        file: 'dia-chi-da-cong-bo.csv',
        row: 2,
        column: 'dia_chi',
        value: '/chi-tieu/a/',
      },
    ]);
  });

  it.each([
    '/',
    '/nhung/',
    '/huong-dan/loi/cell/bad-list/',
    '/dia-phuong/quang-ngai/ba-to-21523/',
    '/dia-phuong/a/#f-new000000',
    '/van-ban/a/#v-f-new000000',
  ])('may hold %s', (address) => {
    expect(isSitePath(address)).toBe(true);
  });

  it.each([
    '',
    'x',
    '//',
    '//xau.vn/',
    '/x',
    'x/',
    '/x//y/',
    '/../x/',
    '/../../thoat-ra/',
    '/./',
    '/x/..',
    '/x/%2e%2e/',
    '/x\\y/',
    '/_astro/x/',
    '/.well-known/x/',
    '/x.html/',
    '/X/',
    '/số/',
    '/x /',
    '/x;/',
    '/x /;~. https://xau.vn/;/y',
    '/* https://xau.vn/:splat 302!',
    '/a"><script>',
    '/x/\n',
    '/x/\r',
    '/x/?a=b',
    'https://xau.vn/',
    'javascript:alert(1)',
    '/x/#',
    '/x/#a#b',
    '/x/#"onload',
    `/${'a'.repeat(81)}/`,
  ])('may not hold %j, in either column', (address) => {
    expect(isSitePath(address)).toBe(false);
    const listed = [
      { address, movedTo: undefined, row: 2 },
      { address: '/chi-tieu/a/', movedTo: address, row: 3 },
    ];
    expect(addressFormProblems(listed)).toEqual([
      {
        code: 'cell/site-path',
        severity: 'error',
        file: 'dia-chi-da-cong-bo.csv',
        row: 2,
        column: 'dia_chi',
        value: address,
      },
      {
        code: 'cell/site-path',
        severity: 'error',
        file: 'dia-chi-da-cong-bo.csv',
        row: 3,
        column: 'chuyen_toi',
        value: address,
      },
    ]);
    expect(addressProblems(listed, () => false)).toEqual([]);
  });

  it('takes a line of too many cells for no address', () => {
    expect(
      addressFormProblems(list('/chi-tieu/b/,/chi-tieu/c/,x', '/chi-tieu/b/,/chi-tieu/c/')).map(({ row, value }) => [
        row,
        value,
      ]),
    ).toEqual([[2, '/chi-tieu/b/,/chi-tieu/c/,x']]);
  });

  it('sends nothing round in a circle, and a circle that answers is none', () => {
    const circle = list('/x/,/y/', '/y/,/x/');
    expect(addressProblems(circle, () => true).map(({ row }) => row)).toEqual([2, 3]);
    expect(pageRedirects(circle, () => false)).toEqual([]);
    expect(
      figureAliases(
        list(
          '/dia-phuong/x/#f-a00000000,/dia-phuong/x/#f-b00000000',
          '/dia-phuong/x/#f-b00000000,/dia-phuong/x/#f-a00000000',
        ),
        catalog({}),
      ).current.size,
    ).toBe(0);
  });

  it('knows which pages it has still to take in', () => {
    expect(unlisted(list('/,', '/chi-tieu/a/,/chi-tieu/b/'), [...pages])).toEqual(['/chi-tieu/b/', '/chi-tieu/c/']);
  });

  it('sends the pages that were given up to where they are now, and none that stands again', () => {
    const moved = list(
      '/chi-tieu/a/,/chi-tieu/x/',
      '/chi-tieu/x/,/chi-tieu/b/',
      '/chi-tieu/c/,/chi-tieu/b/',
      '/dia-phuong/a/#f-old000000,/dia-phuong/a/#f-new000000',
    );
    expect(pageRedirects(moved, (path) => pages.has(path))).toEqual([
      { from: '/chi-tieu/a/', to: '/chi-tieu/b/' },
      { from: '/chi-tieu/x/', to: '/chi-tieu/b/' },
    ]);
  });

  it('knows the anchors that figures and targets had before their indicator, area or document had another id', () => {
    const now = [observation(), observation({ lan: '2' })];
    const goal = target();
    const before = observation({ chi_tieu: 'cu', dia_phuong: 'bac-giang/cu' });
    const { former, current } = figureAliases(
      list(
        '/chi-tieu/cu/,/chi-tieu/thanh-toan/',
        '/dia-phuong/bac-giang/cu/,/dia-phuong/bac-giang/lang-giang/',
        '/dia-phuong/x/#f-thu000000,/dia-phuong/x/#f-moi000000',
      ),
      catalog({ observations: now, targets: [goal] }),
    );
    expect(current.get(before.anchor)).toBe(now[0]?.anchor);
    expect(former.get(now[1]?.anchor ?? '')).toHaveLength(3);
    expect(former.get(goal.anchor)).toContain(target({ chi_tieu: 'cu' }).anchor);
    expect(current.get('f-thu000000')).toBe('f-moi000000');
    expect(figureAliases(list('/,'), catalog({ observations: now })).former.size).toBe(0);
  });

  it('takes an id for a former one only where a page of the same kind has the place now', () => {
    const rows = catalog({ observations: [observation()], targets: [target(), target({ ky: '' })] });
    const current = (...lines: string[]): string[] => [...figureAliases(list(...lines), rows).current.values()];
    expect(current('/van-ban/cu/,/van-ban/bao-cao/')).toEqual([
      observation().anchor,
      target().anchor,
      target({ ky: '' }).anchor,
    ]);
    expect(current('/chi-tieu/cu/,/dia-phuong/bac-giang/lang-giang/')).toEqual([]);
    expect(current('/dia-phuong/cu/,/')).toEqual([]);
    expect(current('/chi-tieu/cu/#f-thu000000,/chi-tieu/thanh-toan/#f-moi000000')).toEqual(['f-moi000000']);
    expect(current('/chi-tieu/cu/#f-thu000000,/chi-tieu/thanh-toan/')).toEqual([]);
    expect(current('/chi-tieu/cu/,/chi-tieu/khac/')).toEqual([]);
    expect([...figureAliases(list('/van-ban/cu/,/van-ban/bao-cao/'), rows).current.keys()]).toContain(
      target({ ky: '', van_ban_nguon: 'cu' }).anchor,
    );
  });
});

describe('the list, which only grows', () => {
  const published = new Set(['/', '/chi-tieu/b/', '/chi-tieu/a/']);

  it('misses every address that was listed once, whatever became of its line', () => {
    expect(lostAddresses(published, list('/,', '/chi-tieu/a/,/chi-tieu/c/'))).toEqual([
      {
        code: 'across/address-removed',
        severity: 'error',
        file: 'dia-chi-da-cong-bo.csv',
        column: 'dia_chi',
        value: '/chi-tieu/b/',
        details: { lost: 1 },
      },
    ]);
    expect(lostAddresses(published, list('/,', '/chi-tieu/a/,', '/chi-tieu/b/,'))).toEqual([]);
    expect(lostAddresses(published, [])).toHaveLength(3);
    // The whole list gone is one cause.
    const many = Array.from({ length: 40 }, (_, at) => `/chi-tieu/c${at}/`);
    expect(lostAddresses(many, [])).toMatchObject([{ value: '/chi-tieu/c0/', details: { lost: 40 } }]);
  });

  it('takes the new pages of a build, and lets go of drafts that nobody has seen', () => {
    const lines = list('/,', '/chi-tieu/a/,', '/chi-tieu/nhap/,', '/chi-tieu/cu/,/chi-tieu/b/');
    const completed = (known: ReadonlySet<string> | undefined): string[] =>
      completedList(lines, [...pages], known).map(({ address }) => address);
    expect(completed(published)).toEqual(['/', '/chi-tieu/a/', '/chi-tieu/cu/', '/chi-tieu/b/', '/chi-tieu/c/']);
    expect(completed(undefined)).toContain('/chi-tieu/nhap/');
    expect(addressProblems(lines, answers, published).map(({ value }) => value)).toEqual(['/chi-tieu/a/']);
    expect(addressProblems(lines, answers).map(({ value }) => value)).toEqual(['/chi-tieu/a/', '/chi-tieu/nhap/']);
  });

  it('says whether an address answers', () => {
    const isAnswered = leadsOn(list('/x/,/chi-tieu/b/', '/y/,/z/'), answers);
    expect(['/', '/x/', '/y/', '/khong-co/'].map(isAnswered)).toEqual([true, true, false, false]);
  });
});
