/** The page of words, and the words that other pages explain at their first use. */
import { type GlossaryWord, glossaryOf, wordAnchor } from '#core/glossary.ts';
import { indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { leftPlain, meaningText, ownTerms } from '#i18n/glossary.ts';

export interface ExplainedWord {
  readonly word: string;
  readonly anchor: string;
  readonly meaning: string;
}

export interface WordLine extends ExplainedWord {
  /** Further meanings. */
  readonly others: readonly string[];
}

export interface GlossaryView {
  readonly own: readonly WordLine[];
  readonly abbreviations: readonly WordLine[];
  readonly sayings: readonly WordLine[];
  readonly groups: readonly {
    readonly name: string;
    readonly indicators: readonly { readonly href: string; readonly label: string; readonly note: string }[];
  }[];
}

export function glossaryView({ catalog }: Portal): GlossaryView {
  const { abbreviations, sayings } = glossaryOf(catalog.abbreviations);
  const indicators = [...catalog.indicators.values()];
  return {
    own: ownWords,
    abbreviations: abbreviations.map(lineOf),
    sayings: sayings.map(lineOf),
    groups: catalog.groups.flatMap(({ id, name }) => {
      const defined = indicators.flatMap((one) =>
        one.group === id && one.definition !== undefined
          ? [{ href: indicatorPath(one.id), label: one.shortName, note: one.definition }]
          : [],
      );
      return defined.length === 0 ? [] : [{ name, indicators: defined }];
    }),
  };
}

const explained = new WeakMap<Portal, readonly ExplainedWord[]>();

/** Those of one meaning that pages explain. */
export function explainedWords(portal: Portal): readonly ExplainedWord[] {
  let words = explained.get(portal);
  if (words === undefined) {
    const { own, abbreviations } = glossaryView(portal);
    words = [...own, ...abbreviations].filter(({ word, others }) => others.length === 0 && !leftPlain.has(word));
    explained.set(portal, words);
  }
  return words;
}

const ownWords: readonly WordLine[] = ownTerms.map(({ word, text }) => ({
  word,
  anchor: wordAnchor(word),
  meaning: text,
  others: [],
}));

function lineOf({ word, anchor, meanings }: GlossaryWord): WordLine {
  const [first = '', ...others] = meanings.map(meaningText);
  return { word, anchor, meaning: first, others };
}
