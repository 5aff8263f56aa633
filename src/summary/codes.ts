/** Every problem code of summaries. Permanent: each names its help page and has its words in `i18n/problems-summary.ts`. */
export const summaryCodes = [
  // The content folder.
  'summary/file-name', 'summary/name-collision', 'summary/stray-file', 'summary/symlink', 'summary/page-missing',
  // The file as a whole.
  'summary/too-large', 'summary/not-utf-8', 'summary/merge-conflict', 'summary/empty', 'summary/too-deep',
  // Front matter.
  'summary/front-matter-missing', 'summary/front-matter-too-large', 'summary/front-matter-alias', 'summary/front-matter-syntax',
  'summary/front-matter-duplicate-key', 'summary/front-matter-key', 'summary/front-matter-required', 'summary/front-matter-value',
  // Code and markup that is not allowed.
  'summary/import', 'summary/expression', 'summary/component', 'summary/html', 'summary/component-content', 'summary/attribute',
  'summary/attribute-expression', 'summary/attribute-value', 'summary/attribute-required', 'summary/markup',
  // What the parser cannot read.
  'summary/less-than', 'summary/autolink', 'summary/html-comment', 'summary/unclosed-brace', 'summary/unclosed-tag',
  'summary/stray-closing-tag', 'summary/attribute-quotes', 'summary/syntax',
  // Links, images, headings, footnotes.
  'summary/link', 'summary/link-without-address', 'summary/image', 'summary/image-alt', 'summary/heading-level-one',
  'summary/heading-duplicate', 'summary/heading-empty', 'summary/heading-skip', 'summary/footnote-without-text', 'summary/footnote-unused',
  // Text.
  'summary/not-nfc', 'summary/invisible-character', 'summary/text-direction', 'summary/control-character', 'summary/look-alike',
  'summary/broken-encoding', 'summary/replacement-character', 'summary/typed-quantity',
  // Against the tables and the other documents.
  'summary/unknown-indicator', 'summary/unknown-area', 'summary/unknown-document', 'summary/no-figure', 'summary/several-figures',
  'summary/dead-link',
] as const;

export type SummaryCode = (typeof summaryCodes)[number];
