import { describe, expect, it } from 'vitest';
import { readAddressList } from '#core/address-list.ts';
import { checkPortal } from '#data/check-portal.ts';
import { minimalSummaries, minimalTables } from '../../support/minimal-portal.ts';

const source = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));

/** Codes of the errors of the minimal portal with so many tasks in its district, these lines in its list of addresses, and a link to this page. */
function errorsWith({
  tasks,
  listed = [],
  link = '/',
}: {
  readonly tasks: number;
  readonly listed?: readonly string[];
  readonly link?: string;
}): string[] {
  const rows = Array.from(
    { length: tasks },
    (_, at) => `viec-${at},tinh-mau/huyen-mau,Việc thứ ${at},bao-cao-mau,II.${at + 1}\n`,
  ).join('');
  const data = source(
    minimalTables.map(([path, text]) => [
      path,
      path.startsWith('nhiem-vu/') ? `id,dia_phuong,noi_dung,van_ban_nguon,vi_tri\n${rows}` : text,
    ]),
  );
  const content = source(
    minimalSummaries.map(([path, text]) => [
      path,
      path === 'trang/gioi-thieu.mdx' ? `${text}\n[Xem](${link})\n` : text,
    ]),
  );
  const { problems } = checkPortal(
    { data, content, addresses: readAddressList(['dia_chi,chuyen_toi', '/,', ...listed, ''].join('\n')), problems: [] },
    20240601,
  );
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('the page of a province, once published', () => {
  const page = '/nhiem-vu/tinh-mau/';

  it('stands while its list is divided, for the list of addresses and for links', () => {
    expect(errorsWith({ tasks: 601, listed: [`${page},`], link: page })).toEqual([]);
  });

  it('must lead on once its list is one page again, or nothing is left of the province', () => {
    expect(errorsWith({ tasks: 600, listed: [`${page},`] })).toEqual(['across/address-removed']);
    expect(errorsWith({ tasks: 601, listed: ['/doi-chieu/tinh-mau/,'] })).toEqual(['across/address-removed']);
    expect(errorsWith({ tasks: 600, listed: [`${page},/nhiem-vu/`] })).toEqual([]);
  });

  it('cannot be linked to while there is none', () => {
    expect(errorsWith({ tasks: 600, link: page })).toEqual(['summary/dead-link']);
    expect(errorsWith({ tasks: 601, link: '/nhiem-vu/tinh-khac/' })).toEqual(['summary/dead-link']);
  });
});
