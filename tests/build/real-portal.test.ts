import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { parse as parseHtml } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { parseRecords } from '#core/csv.ts';
import { cellsByName, type PackedTable } from '#core/packed-table.ts';
import { buildPortal } from '../support/build-portal.ts';
import { builtSite } from '../support/built-site.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { filesEnding, readCalendar, readFeed } from '../support/parse-feeds.ts';
import { BuiltSite, gathered } from '../support/read-site.ts';

const record = { dataFolder: join(projectFolder, 'data'), contentFolder: join(projectFolder, 'content') };
let folder: string;
let site: BuiltSite;
let pages: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-real-'));
  site = new BuiltSite(await builtSite('real'));
  pages = (await readdir(site.folder, { recursive: true }))
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path}`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const langGiang = '/dia-phuong/bac-giang/lang-giang/';
const baTo = '/dia-phuong/quang-ngai/ba-to/';

describe('the portal of the five documents', () => {
  it('is valid HTML on every page', async () => {
    // Scripts and styles come from the site itself, whose owner would change their digests too.
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:standard', 'html-validate:document'],
        rules: { 'require-sri': 'off' },
      }),
    );
    const faults: string[] = [];
    for (const page of pages) {
      const { results } = await validator.validateString(site.file(page), page);
      for (const { messages } of results)
        for (const { ruleId, message, selector } of messages)
          faults.push(`${page} ${ruleId}: ${message} (${selector ?? ''})`);
    }
    expect(faults).toEqual([]);
  });

  it('has a page for every document and every area that reported, and for more than thirty indicators', () => {
    expect(pages.filter((page) => /^\/van-ban\/[^/]+\/index\.html$/.test(page)).sort()).toEqual(
      readdirSync(join(record.contentFolder, 'van-ban'))
        .map((file) => `/van-ban/${basename(file, '.mdx')}/index.html`)
        .sort(),
    );
    for (const area of [
      'bac-giang',
      'bac-giang/lang-giang',
      'bac-giang/luc-ngan',
      'quang-ngai',
      'quang-ngai/ba-to',
      'lang-son',
    ]) {
      expect(pages).toContain(`/dia-phuong/${area}/index.html`);
    }
    expect(pages.filter((page) => /^\/chi-tieu\/[^/]+\/index\.html$/.test(page)).length).toBeGreaterThan(30);
  });

  it('says on the first screen of an ended district when it ended, what it is today and how old its figures are', () => {
    const band = gathered(site.page(langGiang).querySelector('.band'));
    expect(band).toContain(
      'Huyện kết thúc hoạt động từ 01/7/2025; nơi này nay là 5 xã của tỉnh Bắc Ninh: xã Lạng Giang, xã Tiên Lục, xã Kép, xã Mỹ Thái, xã Tân Dĩnh.',
    );
    expect(gathered(site.page(langGiang).querySelector('.lede'))).toBe(
      'Hết quý I/2024, Lạng Giang đã vượt 3 trong 6 chỉ tiêu tỉnh giao cho cả năm; 3 chỉ tiêu còn thiếu, nhiều nhất là số hóa hồ sơ, kết quả giải quyết TTHC (91,36%, giao 100%). Còn 21 câu trong báo cáo không cho biết đã làm được bao nhiêu.',
    );
  });

  it('calls 61,12% against more than 60% at the level of the year, not reached', () => {
    const row = site.figure(langGiang, 'Thanh toán trực tuyến trên Cổng');
    expect(row).toContain('Đã ở mức giao cả năm (tính đến quý I)');
    expect(row).toContain('61,12% > 60%');
    expect(row).not.toContain('Đạt mức');
  });

  it('shows how far 91,46% is from 100% with its sum', () => {
    const row = site.figure(langGiang, 'Hồ sơ cấp kết quả điện tử', '91,46%');
    expect(row).toContain('Còn thấp hơn mức giao cả năm 8,54 điểm % (số liệu quý I)');
    expect(row).toContain('100% − 91,46% = 8,54 điểm %');
  });

  it('shows the 100% of section I.3 beside the 91,36% of I.2 as unclear, never as a result', () => {
    const results = gathered(site.page(langGiang).querySelector('#ket-qua'));
    expect(results).toContain('91,36%');
    expect(results).not.toMatch(/Số hóa hồ sơ, kết quả giải quyết TTHC 100%/u);
    expect(gathered(site.page(langGiang).querySelector('#chua-ro'))).toMatch(
      /Số hóa hồ sơ, kết quả giải quyết TTHC 100% Chưa rõ là kết quả hay mục tiêu/u,
    );
    expect(gathered(site.page(langGiang).querySelector('#can-lam-ro'))).toMatch(
      /Số hóa hồ sơ, kết quả giải quyết TTHC 91,36%.*100%/u,
    );
    expect(gathered(site.page('/doi-chieu/').querySelector('main'))).toContain(
      'trùng mức giao; văn bản không nói rõ là kết quả hay mục tiêu',
    );
  });

  it('shows “trên 70%” sentences as repeating a target', () => {
    expect(gathered(site.page(langGiang).querySelector('#chua-ro'))).toMatch(
      /Thủ tục được thanh toán trực tuyến > 70% Chỉ nhắc lại mục tiêu/u,
    );
  });

  it('shows one line for the 61,12% that two sections write, with both places, and the sum beside it', () => {
    const rows = site.page('/chi-tieu/thanh-toan-truc-tuyen/').querySelectorAll('#ket-qua tbody tr').map(gathered);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/Phép so: 61,12% > 60% .*mục I\.2; Báo cáo quý I\/2024, mục I\.3, chính quyền số$/u);
  });

  it('shows a level that body and annexes repeat once, with every place', () => {
    const row = site.figure('/dia-phuong/bac-giang/', 'Hồ sơ xử lý trực tuyến');
    expect(row).toContain(
      'Mức giao năm 2022: từ 50% trở lên (văn bản ghi 50%) (ghi cả ở chú thích 3; phụ lục 1, bước 4; phụ lục 2, bước 4)',
    );
    expect(row.match(/Mức giao năm 2022/gu)).toHaveLength(2);
  });

  it('prints the document’s own verdict on its page and on the indicator’s', () => {
    for (const path of ['/van-ban/bao-cao-ba-to-2024-q1/', '/chi-tieu/so-hoa-thanh-phan-ho-so/'])
      expect(gathered(site.page(path).querySelector('#so-lieu, #ket-qua'))).toContain(
        '99,17% ≥ 80% Văn bản tự đánh giá: vượt',
      );
  });

  it('says who says it where a district’s report speaks of the province or of a commune', () => {
    const page = site.page('/chi-tieu/xu-ly-ho-so-cong-viec-tren-mang/');
    expect(gathered(page.querySelector('#khac'))).toContain('do UBND huyện Lạng Giang nêu');
    expect(page.querySelectorAll('#van-ban a').map((link) => link.getAttribute('href'))).toContain(
      '/van-ban/bao-cao-lang-giang-2024-q1/',
    );
    expect(gathered(site.page('/van-ban/bao-cao-lang-giang-2024-q1/').querySelector('#so-lieu'))).toContain(
      'về tỉnh Bắc Giang',
    );
    const commune = site.text(`${baTo}ba-bich-21526/`);
    expect(commune).toContain('UBND huyện Ba Tơ nêu về xã Ba Bích');
    expect(commune).not.toContain('Đơn vị tự đánh giá');
  });

  it('prints 209/209 as what it is', () => {
    expect(gathered(site.page('/dia-phuong/bac-giang/').querySelector('#ket-qua-khac'))).toContain(
      'Tổ công nghệ số cấp xã được tập huấn 209/209',
    );
    for (const page of pages)
      expect(parseHtml(site.file(page)).querySelector('main')?.structuredText ?? '', page).not.toContain('100,00%');
  });

  it('does not decide where the document only says “trên 86,4%”', () => {
    expect(site.figure(langGiang, 'Hộ gia đình có Internet cáp quang')).toContain(
      'Chưa đủ căn cứ: văn bản chỉ ghi trên 86,4%; không thể viết là đã đạt 90%',
    );
  });

  it('holds the 99,17% of Ba Tơ against 80% and prints the document’s own verdict beside it', () => {
    const row = site.figure(baTo, 'Số hóa thành phần hồ sơ khi tiếp nhận', '99,17%');
    expect(row).toContain('Bằng hoặc trên mức quy định');
    expect(row).toContain('từ 80% trở lên (văn bản ghi 80%)');
    expect(row).toContain('Văn bản tự đánh giá: vượt');
  });

  it('gives the same bytes in another place, time zone and language, and when it is built again over itself', async () => {
    const outFolder = join(folder, 'nơi khác', 'site');
    await mkdir(join(folder, 'nơi khác'));
    await buildPortal(
      { ...record, outFolder },
      { PORTAL_DATE: '2026-11-24', TZ: 'Pacific/Auckland', LANG: 'vi_VN.UTF-8', LC_ALL: 'C' },
    );
    const published = await folderDigest(site.folder);
    expect(await folderDigest(outFolder)).toEqual(published);
    await buildPortal(
      { ...record, outFolder },
      { PORTAL_DATE: '2026-11-24', TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
    );
    expect(await folderDigest(outFolder)).toEqual(published);
  }, 180_000);

  it('sums up each of the five in 250 to 500 words under headings, its targets with the words the document leaves open', () => {
    const five = readdirSync(join(projectFolder, 'tests/record')).filter((file) => file.endsWith('.csv'));
    expect(five).toHaveLength(5);
    for (const page of five.map((file) => `/van-ban/${basename(file, '.csv')}/index.html`)) {
      const summary = parseHtml(site.file(page)).querySelector('#tom-tat');
      summary?.querySelector('.note')?.remove();
      const words = gathered(summary ?? null).split(/\s+/u).length;
      expect(words, page).toBeGreaterThanOrEqual(250);
      expect(words, page).toBeLessThanOrEqual(500);
      expect(summary?.querySelectorAll('h2').length, page).toBeGreaterThanOrEqual(4);
    }
    const text = gathered(site.page('/van-ban/thong-bao-bac-giang-2022-10/').querySelector('#tom-tat'));
    expect(text).toContain('42,1%; giao từ 85% trở lên (văn bản ghi 85%).');
    expect(text).toContain('Hướng dẫn năm 2022 cho cán bộ Một cửa, không dùng để nộp hồ sơ hiện nay');
  });

  it('says of a document without a date that its date is blank, not that it is of its period', () => {
    const row = gathered(site.page('/van-ban/').querySelector('main'));
    expect(row).toContain('ngày: bản cổng có để trống · 24 mức giao, mục tiêu · 91 nhiệm vụ');
  });

  it('opens every long page with links to its sections', () => {
    for (const path of [langGiang, '/dia-phuong/bac-giang/']) {
      const page = site.page(path);
      const links = page
        .querySelectorAll('nav[aria-label="Trên trang này"] a')
        .map((link) => link.getAttribute('href'));
      expect(links, path).toEqual(
        page
          .querySelectorAll('section[id]')
          .slice(0, -1)
          .map((section) => `#${section.getAttribute('id') ?? ''}`),
      );
      expect(links.length, path).toBeGreaterThan(4);
    }
    expect(site.page(`${baTo}ba-bich-21526/`).querySelector('nav[aria-label="Trên trang này"]')).toBeNull();
  });

  it('opens a document’s page with what its sentences are, and keeps its whole record within a tap', () => {
    const page = site.page('/van-ban/bao-cao-lang-giang-2024-q1/');
    expect(gathered(page.querySelector('#cau'))).toBe(
      '51 câu nêu số: 22 câu là kết quả 22 kết quả 12 chép lại mục tiêu, không có kết quả 17 không rõ là đã làm được hay phải làm',
    );
    expect(gathered(page.querySelector('.reuse'))).toContain('Cổng chưa có bản gốc để dẫn.');
    expect(
      page.querySelectorAll('details.fold').map((fold) => [fold.id, gathered(fold.querySelector('.count'))]),
    ).toEqual([
      ['so-lieu', '51'],
      ['muc-tieu', '13'],
      ['nhiem-vu', '28'],
      ['', '20'],
      ['can-lam-ro', '8'],
      ['vien-dan', '16'],
      ['ve-van-ban', ''],
      ['dung-lai', ''],
    ]);
    expect(page.querySelectorAll('#so-lieu tbody tr[id^="v-"]')).toHaveLength(51);
    const papi = site.page('/van-ban/papi-quan-tri-dien-tu-2024/');
    expect(papi.querySelector('.reuse a')?.getAttribute('href')).toMatch(/^https:\/\/github\.com\//u);
  });

  it('opens an indicator’s page with a thought of at most forty words, and a picture wherever there is a result', () => {
    for (const path of pages.filter((page) => /^\/chi-tieu\/[^/]+\/index\.html$/.test(page))) {
      const page = parseHtml(site.file(path));
      const finding = gathered(page.querySelector('.finding'));
      expect(finding.split(' ').length, finding).toBeLessThanOrEqual(40);
      const hasValue = page.querySelectorAll('#ket-qua td.n a').some((link) => !gathered(link).startsWith('thứ'));
      expect(page.querySelector('#bieu-do :is(data-chart, svg)') !== null, path).toBe(hasValue);
    }
  });

  it('tells areas of one name apart in the titles that are shared', () => {
    const title = (path: string): string => gathered(site.page(path).querySelector('title'));
    expect(title(langGiang)).toMatch(/^Huyện Lạng Giang, tỉnh Bắc Giang \|/u);
    expect(title('/dia-phuong/quang-ngai/')).toMatch(/^Tỉnh Quảng Ngãi \(đến 30\/6\/2025\) \|/u);
  });

  it('leads from every heading that the guide had while it was one page to its place today', () => {
    const guide = site.page('/huong-dan/');
    for (const id of [
      'đưa-một-báo-cáo-mới-lên-cổng',
      'bước-1-thả-biểu-vào-trang-kiểm-tra-tệp',
      'bước-2-trả-lời-rồi-sửa-cho-hết-lỗi',
      'bước-3-tải-cả-báo-cáo-về-xem-lại',
      'bước-4-gửi',
      'bước-5-đọc-kết-quả-kiểm-tra',
      'đọc-một-lời-báo',
      'những-chỗ-hay-nhầm',
      'sửa-một-con-số-đã-công-bố',
      'cổng-nhập-nhầm',
      'có-văn-bản-đính-chính-hoặc-thay-thế',
      'có-lời-giải-thích-mà-không-có-văn-bản',
      'trả-lời-một-điểm-cần-làm-rõ',
      'miễn-một-cảnh-báo',
      'các-cột-của-những-bảng-chính',
      'bảng-số-liệu',
      'bảng-mục-tiêu-mức-giao',
      'bảng-nhiệm-vụ',
      'bảng-đánh-giá-kiến-nghị',
      'bảng-điểm-cần-làm-rõ',
      'bảng-điều-chỉnh',
      'bảng-miễn-cảnh-báo',
      'loi',
    ]) {
      const place = guide.querySelector(`[id="${id}"]`);
      expect(place, id).not.toBeNull();
      if (place?.tagName !== 'LI') continue;
      const [path = '', fragment] = place.querySelector('a')?.getAttribute('href')?.split('#') ?? [];
      expect(fragment).toBe(id);
      expect(site.page(path).querySelector(`[id="${id}"]`), `${path}#${id}`).not.toBeNull();
    }
  });

  it('accuses nobody', () => {
    for (const page of pages) {
      const text = parseHtml(site.file(page)).querySelector('main')?.structuredText ?? '';
      expect(text, page).not.toMatch(/mâu thuẫn|khai khống/iu);
      if (!page.startsWith('/huong-dan') && !page.startsWith('/gioi-thieu'))
        expect(text, page).not.toMatch(/quá hạn/iu);
    }
  });

  it('links every figure to its place in its document and back', () => {
    const source = site.page(langGiang).querySelector('.figure .src a')?.getAttribute('href') ?? '';
    const [path = '', fragment = ''] = source.split('#');
    const row = site.page(path).querySelector(`[id="${fragment}"]`);
    expect(row?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toContain(
      `${langGiang}#${fragment.replace(/^v-/, '')}`,
    );
  });

  it('carries the policy, a canonical address and a description on every page, and no inline code', () => {
    for (const page of pages) {
      const html = parseHtml(site.file(page));
      const policy = html.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
      const compiling = page.startsWith('/tim-kiem/') ? " 'wasm-unsafe-eval'" : '';
      expect(policy, page).toContain(`default-src 'none'; script-src 'self'${compiling};`);
      expect(html.querySelector('link[rel="canonical"]')?.getAttribute('href'), page).toMatch(/^https:\/\/mau\.vn\//);
      expect(
        html.querySelector('meta[name="description"]')?.getAttribute('content')?.length ?? 0,
        page,
      ).toBeGreaterThan(20);
      expect(html.querySelectorAll('[style], style'), page).toHaveLength(0);
      expect(
        html
          .querySelectorAll('script')
          .filter(
            (script) =>
              script.getAttribute('src') === undefined && script.getAttribute('type') !== 'application/ld+json',
          ),
        page,
      ).toHaveLength(0);
    }
  });

  it('publishes every table but the waivers in both forms, with permanent addresses that exist', () => {
    const rows = parseRecords(site.file('/du-lieu/so-lieu.csv').trimEnd());
    const header = rows[0] ?? [];
    const neo = header.indexOf('neo');
    expect(header.slice(-3)).toEqual(['neo', 'so_voi_muc_tieu', 'thoi_diem']);
    for (const row of rows.slice(1)) {
      const [path = '', fragment = ''] = (row[neo] ?? '').split('#');
      expect(site.page(path).querySelector(`[id="${fragment}"]`), row[neo]).not.toBeNull();
    }
    const excel = site.file('/du-lieu/so-lieu-excel.csv');
    expect(excel.startsWith('\uFEFFchi_tieu;dia_phuong;')).toBe(true);
    expect(excel).toContain(';61,12;');
    expect(() => site.file('/du-lieu/mien-tru.csv')).toThrow();
  });

  it('has data beside every area, indicator and document page', () => {
    const json = JSON.parse(site.file('/dia-phuong/bac-giang/lang-giang.json')) as {
      'so-lieu': PackedTable;
    };
    const cell = cellsByName(json['so-lieu']);
    const row = json['so-lieu'].rows.find((one) => cell(one, 'chi_tieu') === 'thanh-toan-truc-tuyen');
    expect(cell(row ?? [], 'gia_tri')).toBe('61.12');
    expect(site.file('/chi-tieu/thanh-toan-truc-tuyen.csv')).toContain('bac-giang/lang-giang');
    expect(site.file('/van-ban/ke-hoach-luc-ngan-2024.csv')).toContain('muc-tieu,');
  });

  it('describes its tables as a Frictionless data package whose paths exist', () => {
    const { resources } = JSON.parse(site.file('/du-lieu/datapackage.json')) as {
      resources: { path: string; bytes: number; schema: { fields: { name: string }[] } }[];
    };
    expect(resources).toHaveLength(12);
    for (const resource of resources) {
      const text = site.file(`/du-lieu/${resource.path}`);
      expect(Buffer.byteLength(text)).toBe(resource.bytes);
      expect(parseRecords(text.slice(0, text.indexOf('\n')))[0]).toEqual(
        resource.schema.fields.map((field) => field.name),
      );
    }
  });

  it('offers feeds and calendars that other parsers read, each linked and discoverable', () => {
    const feeds = filesEnding(site.folder, 'atom.xml');
    expect(feeds.filter((path) => path.startsWith('chi-tieu/'))).toHaveLength(
      pages.filter((page) => /^\/chi-tieu\/[^/]+\/index\.html$/.test(page)).length,
    );
    expect(feeds.filter((path) => !path.startsWith('chi-tieu/'))).toEqual(
      [
        'atom.xml',
        ...pages
          .filter((page) => /^\/dia-phuong\/[^/]+\/index\.html$/.test(page))
          .map((page) => page.slice(1).replace('index.html', 'atom.xml')),
      ].sort(),
    );
    for (const path of feeds) {
      const feed = readFeed(site.folder, path);
      expect(feed.self).toBe(`https://mau.vn/${path}`);
      expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
      for (const { href } of feed.entries) expect(site.page(new URL(href).pathname)).toBeDefined();
    }
    const calendars = filesEnding(site.folder, '.ics');
    const all = readCalendar(site.folder, 'nhiem-vu.ics');
    expect(all).toHaveLength(12);
    for (const path of calendars)
      for (const { uid } of readCalendar(site.folder, path)) expect(all.map((event) => event.uid)).toContain(uid);
    expect(all.find(({ uid }) => uid.startsWith('luc-ngan-2024-nv-74@'))?.days).toEqual([
      '2024-03-19',
      '2024-06-19',
      '2024-09-19',
      '2024-12-19',
    ]);
    const links = (path: string): string[] =>
      site
        .page(path)
        .querySelectorAll('a')
        .map((link) => link.getAttribute('href') ?? '');
    expect(
      links('/nhiem-vu/')
        .filter((href) => href.endsWith('.ics'))
        .sort(),
    ).toEqual(calendars.map((path) => `/${path}`).sort());
    for (const path of ['/', '/dia-phuong/bac-giang/', '/chi-tieu/thanh-toan-truc-tuyen/']) {
      const feed = site.page(path).querySelector('link[type="application/atom+xml"]')?.getAttribute('href') ?? '';
      expect(links(path)).toContain(feed);
      expect(feeds).toContain(feed.slice(1));
    }
  });
});
