import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { BuiltSite, gathered } from '../support/read-site.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = new BuiltSite(await builtSite('fixture', '/portal/'));
});

const province = '/dia-phuong/song-da/';

describe('a portal with forty indicators over twelve quarters, below a sub-path', () => {
  it('asks at once for every face that its styles name, by the very address that they name', () => {
    const page = site.page(province);
    const addresses = (selector: string): string[] =>
      page.querySelectorAll(selector).map((link) => link.getAttribute('href') ?? '');
    const faces = addresses('link[rel="stylesheet"]').flatMap((address) =>
      [...site.file(address.replace('/portal', '')).matchAll(/url\(([^)]+\.woff2)\)/gu)].map(([, face]) => face),
    );
    expect(faces).toHaveLength(4);
    expect(addresses('link[rel="preload"][as="font"][type="font/woff2"][crossorigin]').sort()).toEqual(faces.sort());
  });

  it('draws a trend for each of forty indicators on the area’s page, older figures in its table', () => {
    const page = site.page('/dia-phuong/song-da/dinh-lam/');
    expect(page.querySelectorAll('data-chart[kind="line"]')).toHaveLength(40);
    expect(page.querySelectorAll('.figure')).toHaveLength(40);
    expect(page.querySelectorAll('.matrix tbody .cell').length).toBeGreaterThanOrEqual(40 * 12 - 1);
  });

  it('compares the districts of one period with the mark of their target, the missing one named', () => {
    const chart = site.page('/chi-tieu/mau-01/').querySelector('data-chart[kind="bar"]');
    expect(gathered(chart)).toContain('3/10 địa phương đã ở mức giao cả năm');
    expect(gathered(chart)).toMatch(/huyện Duy Hòa/u);
  });

  it('ranks districts with ties sharing a rank and says the rule', () => {
    const ranking = site.page('/chi-tieu/mau-01/').querySelector('#xep-hang-song-da-2024-q4');
    expect(gathered(ranking)).toContain('bằng nhau thì cùng hạng; chỉ xếp khi ít nhất một nửa số đơn vị có số liệu');
    const rows = ranking?.querySelectorAll('tbody tr').map(gathered) ?? [];
    expect(rows.some((row) => row.includes('Thạch An'))).toBe(false);
    expect(rows.find((row) => row.includes('Phú Ninh'))).toContain(
      '64,1% (ước) Còn thấp hơn mức giao cả năm 15,9 điểm %',
    );
    expect(gathered(ranking)).toMatch(
      /Có số liệu nhưng không xếp được.*Huyện Thạch An > 95,4%\..*chưa có văn bản kỳ này của: Huyện Duy Hòa/u,
    );
  });

  it('links every level beside a figure to the place that writes it, on area, indicator and document pages', () => {
    for (const path of [province, '/chi-tieu/mau-01/', '/van-ban/bao-cao-song-da-2024-q4/']) {
      const page = site.page(path);
      const levels = page
        .querySelectorAll('.sum, td small')
        .filter((note) => /^(?:Mức giao|Mục tiêu|Mức quy định)[ ,(]/u.test(gathered(note)));
      expect(levels.length, path).toBeGreaterThan(0);
      for (const level of levels) {
        const [to = '', fragment = ''] = (level.querySelector('a')?.getAttribute('href') ?? '')
          .replace('/portal', '')
          .split('#');
        expect(site.page(to).querySelector(`[id="${fragment}"]`), `${path}: ${gathered(level)}`).not.toBeNull();
      }
    }
  });

  it('uses the words of a full period only for a full period', () => {
    const reached = site.figure(province, 'Trường học xử lý đúng hạn', '96,1%');
    expect(reached).toContain('Đạt mức giao cả năm');
    expect(reached).not.toContain('tính đến');
    expect(site.figure(province, 'Trạm y tế xử lý đúng hạn', '79,9%')).toContain(
      'Không đạt mức giao cả năm: thấp hơn 0,1 điểm %',
    );
  });

  it('holds an indicator where low is good the other way round', () => {
    const row = site
      .page(province)
      .querySelectorAll('.figure')
      .map(gathered)
      .find((text) => text.includes('12%') && text.includes('không quá 15%'));
    expect(row).toContain('Đã ở mức giao cả năm');
  });

  it('keeps a replaced figure under the one in its place, out of comparisons, linked both ways on every page', () => {
    const replaced = 'Đã có văn bản thay thế, không dùng để so sánh';
    const rows = site.page(province).querySelectorAll('.matrix .cell');
    const at = rows.findIndex((row) => gathered(row).includes(replaced));
    const [now, old] = [rows[at - 1], rows[at]];
    expect([gathered(now ?? null), gathered(old ?? null)]).toEqual([
      expect.stringContaining('Thay cho 40% (Báo cáo quý IV/2024, mục II.13)'),
      expect.stringContaining('Thay bằng 44%'),
    ]);
    const links = (row: typeof now): (string | undefined)[] =>
      row
        ?.querySelectorAll('small a')
        .map((link) => link.getAttribute('href'))
        .filter((href) => href?.includes('#f-')) ?? [];
    expect([links(now), links(old)]).toEqual([
      [`/portal${province}#${old?.getAttribute('id') ?? ''}`],
      [`/portal${province}#${now?.getAttribute('id') ?? ''}`],
    ]);
    const page = site.page('/chi-tieu/mau-16/');
    expect(gathered(page.querySelector('.finding'))).toContain('tỉnh Sông Đà 44%');
    expect(gathered(page.querySelector('.finding'))).not.toContain('40%');
    expect(
      page
        .querySelectorAll('#ket-qua tbody tr')
        .map(gathered)
        .filter((row) => row.includes(replaced)),
    ).toHaveLength(1);
    expect(
      gathered(
        site.page('/van-ban/bao-cao-song-da-2024-q4/').querySelector(`[id="v-${old?.getAttribute('id') ?? ''}"]`),
      ),
    ).toContain('Thay bằng 44%');
  });

  it('shows points to clear up found by rule, with the sum, and a unit’s reply', () => {
    const text = site.text('/doi-chieu/');
    expect(text).toContain('Phép tính của cổng: 92 − 90 = 2 điểm %.');
    expect(text).toContain('Phép tính của cổng: 800 + 300 = 1.100; văn bản ghi tổng 1.000.');
    expect(text).toContain('Một văn bản, hai ngày');
    expect(text).toContain('Phản hồi ngày 10/02/2025: Đơn vị đã đổi tên trong năm.');
  });

  it('leads with the fraction a document writes, the share labelled as the portal’s own', () => {
    expect(
      site
        .page(province)
        .querySelectorAll('.matrix .cell')
        .find((cell) => gathered(cell).includes('tỷ lệ do cổng tính'))
        ?.querySelector('a')
        ?.textContent.trim(),
    ).toBe('11/18 (61,11%)');
    expect(gathered(site.page('/chi-tieu/mau-07/').querySelector('#ket-qua'))).toContain('11/18 (61,11%)');
  });

  it('treats 0 as a value', () => {
    expect(
      site
        .page(province)
        .querySelectorAll('.figure')
        .map(gathered)
        .some((row) => /^Hộ gia đình số hóa khi tiếp nhận 0%|^Hộ gia đình số hóa khi tiếp nhận .*0%/u.test(row)),
    ).toBe(true);
  });

  it('renders tables and footnotes of a summary, its links below the base path', () => {
    const summary = site.page('/van-ban/bao-cao-song-da-2024-q4/').querySelector('#tom-tat');
    expect(summary?.querySelector('table')).not.toBeNull();
    expect(gathered(summary)).toContain('Chú thích mẫu.');
    expect(summary?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toContain(
      '/portal/dia-phuong/song-da/',
    );
  });

  it('puts the base path before every address', () => {
    for (const link of site.page('/').querySelectorAll('a[href^="/"], link[href^="/"], script[src^="/"]')) {
      expect(link.getAttribute('href') ?? link.getAttribute('src')).toMatch(/^\/portal\//);
    }
  });
});
