/** What a page and its rows are for a citation, read from what they say and from the data of the source document. */
import { type CitedWork, rowDigest } from '#core/citation.ts';
import { documentInCitation } from '#i18n/citation.ts';
import { documentKindWord } from '#i18n/words.ts';

function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function meta(selector: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(selector)?.content;
}

/** Of the reader's own day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The permanent address of the page, or of a place on it. */
export function addressOf(id = ''): string {
  const canonical =
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*$/u, '');
  return id === '' ? canonical : `${canonical}#${id}`;
}

function common(id = ''): Pick<CitedWork, 'key' | 'site' | 'operator' | 'address' | 'accessed'> {
  const path = new URL(addressOf()).pathname.replace(/^\/|\/$/gu, '').replaceAll('/', '-');
  return {
    key: id === '' ? path : `${path}-${id}`,
    site: meta('meta[property="og:site_name"]') ?? '',
    operator: meta('meta[name="author"]'),
    address: addressOf(id),
    accessed: today(),
  };
}

/** `note`: what cites the page. */
export function pageWork(note: HTMLElement): CitedWork {
  const [title, sources] = note.querySelectorAll('span:not(.address)');
  return {
    ...common(),
    title: words(title),
    sources: sources === undefined ? undefined : words(sources),
    revision: note.dataset['revision'] ?? '',
  };
}

interface SourceData {
  readonly van_ban: {
    readonly loai: string;
    readonly so_ky_hieu?: string;
    readonly ngay?: string;
    readonly co_quan_ban_hanh: string;
  };
  readonly 'so-lieu': readonly Row[];
  readonly 'muc-tieu': readonly Row[];
}

type Row = Readonly<Record<string, string | readonly string[]>>;

/** What the portal adds to a row is not part of it. */
const added: ReadonlySet<string> = new Set(['neo', 'so_voi_muc_tieu', 'thoi_diem']);
const results: ReadonlySet<string> = new Set(['thuc_hien', 'uoc_thuc_hien']);

/** Undefined when the data of its document cannot be read. */
export async function figureWork(row: HTMLElement, id: string): Promise<CitedWork | undefined> {
  const source =
    [...row.querySelectorAll<HTMLAnchorElement>('a[href*="/van-ban/"]')].find((link) => link.hash === `#v-${id}`) ??
    row.querySelector<HTMLAnchorElement>('a[href*="/van-ban/"]');
  if (source === null) return undefined;
  const answer = await fetch(source.pathname.replace(/\/$/u, '.json')).catch(() => undefined);
  if (answer?.ok !== true) return undefined;
  const { van_ban: about, 'so-lieu': figures, 'muc-tieu': targets } = (await answer.json()) as SourceData;
  const data = [...figures, ...targets].find(({ neo }) => typeof neo === 'string' && neo.endsWith(`#${id}`));
  if (data === undefined) return undefined;
  const label = words(source);
  const place = label.slice(label.indexOf(', ') + 2);
  const named = documentInCitation({
    kind: documentKindWord(about.loai),
    number: about.so_ky_hieu,
    date: about.ngay,
    issuer: about.co_quan_ban_hanh,
  });
  return {
    ...common(id),
    title: titleOf(row, data),
    sources: `${named}, ${place}`,
    revision: rowDigest(
      Object.entries(data).flatMap(([header, cell]) =>
        added.has(header) ? [] : [[header, typeof cell === 'string' ? cell : cell.join(' | ')] as const],
      ),
    ),
  };
}

/** "Thanh toán trực tuyến: 61,12%, Quý I/2024, Huyện Lạng Giang"; what is no result says what it is. */
function titleOf(row: HTMLElement, data: Row): string {
  const older = row.closest('details')?.previousElementSibling;
  const name = words(row.querySelector('.what > a, th > a') ?? older?.querySelector('.what > a'));
  const [value, period] = partsOf(row);
  const unit = [...row.querySelectorAll('.sum')]
    .map(words)
    .find((note) => note.startsWith('đơn vị: '))
    ?.slice('đơn vị: '.length);
  const kind = data['loai_so_lieu'];
  const remark =
    typeof kind === 'string' && !results.has(kind) ? ` (${words(row.querySelector('.mark')).toLowerCase()})` : '';
  return [
    `${name}: ${value}${unit === undefined ? '' : ` ${unit}`}${remark}`,
    ...(period === '' ? [] : [period]),
    words(document.querySelector('h1')),
  ].join(', ');
}

/** The value and the period as the row shows them: in a row of its own, in a table of older figures, in one of targets. */
function partsOf(row: HTMLElement): readonly [value: string, period: string] {
  const own = row.querySelector('.value');
  if (own !== null)
    return [
      words(own)
        .replace(words(own.querySelector('small')), '')
        .trim(),
      words(own.querySelector('small')),
    ];
  const figure = row.querySelector('td.n a');
  if (figure !== null) return [words(figure), words(row.querySelector('td'))];
  const [level, period] = row.querySelectorAll('td');
  return [
    `${words(level?.querySelector('small')).toLowerCase()} ${words(level?.querySelector('a'))}`,
    words(period?.firstChild?.parentElement)
      .replace(words(period?.querySelector('small')), '')
      .trim(),
  ];
}
