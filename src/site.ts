/** Who runs the site and how it presents itself: `site-settings.json`, checked once when it is read. */
import settings from './site-settings.json' with { type: 'json' };

export interface SiteSettings {
  readonly name: string;
  readonly tagline: string;
  /** Who runs the site; empty until an operator settles it, which the check warns of (`site/setting-unset`). */
  readonly operator: string;
  /** Where a reader reports an error: an address of a page or of mail. Empty as above. */
  readonly contact: string;
  readonly licence: string;
  readonly notStateNotice: string;
  /** Address of the public source code; empty when there is none. */
  readonly sourceRepository: string;
}

const keys = ['name', 'tagline', 'operator', 'contact', 'licence', 'notStateNotice', 'sourceRepository'] as const;
const required = ['name', 'tagline', 'licence', 'notStateNotice'] as const;

function readSettings(value: Readonly<Record<string, unknown>>): SiteSettings {
  const unknown = Object.keys(value).filter((key) => !(keys as readonly string[]).includes(key));
  if (unknown.length > 0)
    throw new Error(`src/site-settings.json: khoá lạ “${unknown.join(', ')}”; chỉ dùng ${keys.join(', ')}`);
  for (const key of keys)
    if (typeof value[key] !== 'string') throw new Error(`src/site-settings.json: “${key}” phải là một chuỗi chữ`);
  for (const key of required)
    if (value[key] === '') throw new Error(`src/site-settings.json: “${key}” không được để trống`);
  return value as unknown as SiteSettings;
}

export const site: SiteSettings = readSettings(settings);
