/** Targets as lines of a chart: those that say the same are one, and years that follow each other with one value are one line. */
import { toNumber } from '#core/decimal.ts';
import type { Indicator, Target } from '#core/model.ts';
import { openEnd } from '#core/period.ts';
import { type Direction, type Quantity, targetSense } from '#core/quantity.ts';
import { targetSpan } from '#core/status.ts';
import { targetLineLabel } from '#i18n/charts.ts';
import { joinWords, quantityInWords } from '#i18n/format.ts';
import { targetPeriodInWords } from '#i18n/status-words.ts';
import type { ChartTarget } from './chart-data.ts';
import { endOf, startOf } from './time-axis.ts';

/** A line of the chart that a target can belong to. */
export interface TargetHolder {
  readonly area: string;
  readonly scope: Target['scope'];
  readonly label: string;
}

interface Group {
  readonly target: Target;
  readonly holders: Set<TargetHolder>;
  readonly spans: string[];
  readonly from: number | undefined;
  until: number | undefined;
}

export function chartTargets(
  targets: readonly Target[],
  holders: readonly TargetHolder[],
  indicator: Indicator,
  hrefOf?: (target: Target) => string | undefined,
): ChartTarget[] {
  const groups = new Map<string, Group>();
  for (const target of targets) {
    const holder = holders.find((one) => one.area === target.area && one.scope === target.scope);
    if (holder === undefined || target.indicator !== indicator.id) continue;
    const span = targetSpan(target);
    const key = `${drawnLevel(target, indicator.direction)}|${span === undefined ? '' : `${span.first}-${span.last}`}`;
    const group = groups.get(key);
    if (group !== undefined) group.holders.add(holder);
    else {
      groups.set(key, {
        target,
        holders: new Set([holder]),
        spans: span === undefined ? [] : [targetPeriodInWords(target)],
        from: span === undefined || span.first === 0 ? undefined : startOf(span.first),
        until: span === undefined || span.last === openEnd ? undefined : endOf(span.last),
      });
    }
  }
  return chained([...groups.values()], indicator.direction).map(({ target, holders: held, spans, from, until }) => ({
    ...targetLineLabel(
      target.kind,
      joinWords(spans),
      held.size === holders.length ? [] : [...held].map((holder) => holder.label),
    ),
    words: targetWordsOf(target, indicator.direction, indicator.unit),
    value: toNumber(target.value),
    to: target.valueTo === undefined ? undefined : toNumber(target.valueTo),
    sense: targetSense(target, indicator.direction),
    from,
    until,
    drawn: held.size === holders.length,
    href: hrefOf?.(target),
  }));
}

function drawnLevel(target: Target, direction: Direction): string {
  return [
    target.kind,
    targetSense(target, direction),
    toNumber(target.value),
    target.valueTo === undefined ? '' : toNumber(target.valueTo),
  ].join('|');
}

function chained(groups: readonly Group[], direction: Direction): Group[] {
  const chains: Group[] = [];
  for (const group of [...groups].sort((a, b) => (a.from ?? 0) - (b.from ?? 0))) {
    const before = chains.find(
      (chain) =>
        drawnLevel(chain.target, direction) === drawnLevel(group.target, direction) &&
        sameSet(chain.holders, group.holders) &&
        meets(chain.until, group.from),
    );
    if (before === undefined) chains.push({ ...group, spans: [...group.spans] });
    else {
      before.until = group.until;
      before.spans.push(...group.spans);
    }
  }
  return chains;
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

function meets(end: number | undefined, start: number | undefined): boolean {
  return end !== undefined && start !== undefined && Math.abs(end - start) < 0.01;
}

/** "trên 60%", "từ 80% trở lên", "100%": short, for a line; the note on what the document writes stands elsewhere. */
export function targetWordsOf(target: Quantity, direction: Direction, unit: string): string {
  if (target.mark !== undefined || target.valueTo !== undefined) return quantityInWords(target, unit);
  const sense = targetSense(target, direction);
  const ceiling = unit === '%' && sense === 'at-least' && toNumber(target.value) === 100;
  return ceiling || sense === undefined
    ? quantityInWords(target, unit)
    : quantityInWords({ ...target, mark: sense === 'at-least' ? '>=' : '<=' }, unit);
}
