import type { Portal } from '#core/site/portal.ts';

/** A published file that is no page. */
export interface SiteFile {
  /** Path in the site, without a slash before it. */
  readonly path: string;
  readonly body: string | readonly Uint8Array[];
}

/** What files say about the site that holds them. */
export interface SiteFacts {
  /** Address of the site with a slash at its end. */
  readonly address: string;
  /** Day of the build, ISO; stands for dates that nothing tells. */
  readonly day: string;
}

/** One kind of published file: yields its files one after the other, because together they would fill the memory. */
export type FileKind = (portal: Portal, site: SiteFacts) => Iterable<SiteFile>;
