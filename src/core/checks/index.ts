/** The rules of the stages that read whole rows. A new rule is a file in `row/` or `across/` and a line here. */

import type { TableId } from '../columns.ts';
import { agencyNotNamed } from './across/agency-not-named.ts';
import { anchorCollision } from './across/anchor-collision.ts';
import { areaCircle } from './across/area-circle.ts';
import { areaCodeDiffers } from './across/area-code-differs.ts';
import { areaNameDiffers } from './across/area-name-differs.ts';
import { areaNotInForce } from './across/area-not-in-force.ts';
import { areaParent } from './across/area-parent.ts';
import { areaRowsOverlap } from './across/area-rows-overlap.ts';
import { breakInside } from './across/break-inside.ts';
import { codeUsedTwice } from './across/code-used-twice.ts';
import { copiedValues } from './across/copied-values.ts';
import { cutoffDate } from './across/cutoff-date.ts';
import { districtScope } from './across/district-scope.ts';
import { documentBeforePeriodEnd } from './across/document-before-period-end.ts';
import { duplicateKey } from './across/duplicate-key.ts';
import { futurePeriod } from './across/future-period.ts';
import { machineLimit } from './across/machine-limit.ts';
import { negative } from './across/negative.ts';
import { numeratorAboveDenominator } from './across/numerator-above-denominator.ts';
import { outlier } from './across/outlier.ts';
import { partCircle } from './across/part-circle.ts';
import { percentOutOfRange } from './across/percent-out-of-range.ts';
import { periodOutlivesArea } from './across/period-outlives-area.ts';
import { ratioOutOfRange } from './across/ratio-out-of-range.ts';
import { replacementCircle } from './across/replacement-circle.ts';
import { replacementWithoutReason } from './across/replacement-without-reason.ts';
import { resultRepeatsTarget } from './across/result-repeats-target.ts';
import { revisionDiffers } from './across/revision-differs.ts';
import { sameName } from './across/same-name.ts';
import { shareDiffersFromFraction } from './across/share-differs-from-fraction.ts';
import { sharesAsFractions } from './across/shares-as-fractions.ts';
import { tooManyDecimals } from './across/too-many-decimals.ts';
import { unitDiffers } from './across/unit-differs.ts';
import { unknownAnchor } from './across/unknown-anchor.ts';
import { unknownPoint } from './across/unknown-point.ts';
import { unknownReference } from './across/unknown-reference.ts';
import { unusedDocument } from './across/unused-document.ts';
import { unusedIndicator } from './across/unused-indicator.ts';
import { verdictDiffers } from './across/verdict-differs.ts';
import { areaCodeLength } from './row/area-code-length.ts';
import { badRange } from './row/bad-range.ts';
import { deadlineBeforePeriod } from './row/deadline-before-period.ts';
import { deadlineWithoutWords } from './row/deadline-without-words.ts';
import { endBeforeStart } from './row/end-before-start.ts';
import { explainedWithoutReply } from './row/explained-without-reply.ts';
import { halfFraction } from './row/half-fraction.ts';
import { markWithoutValue } from './row/mark-without-value.ts';
import { noFigure } from './row/no-figure.ts';
import { rangeWithMark } from './row/range-with-mark.ts';
import { rankAboveTotal } from './row/rank-above-total.ts';
import { rankPartsWithoutRank } from './row/rank-parts-without-rank.ts';
import { rankWithoutBase } from './row/rank-without-base.ts';
import { replacesItself } from './row/replaces-itself.ts';
import { replyWithoutDate } from './row/reply-without-date.ts';
import { stateWithoutBasis } from './row/state-without-basis.ts';
import { waiverNotFilled } from './row/waiver-not-filled.ts';
import { writtenDiffers } from './row/written-differs.ts';
import { zeroDenominator } from './row/zero-denominator.ts';
import type { AcrossRule, FigureRule, Figures, RowRule } from './rule.ts';

/** Stage 5: the cells of one row. */
export const rowRules: readonly RowRule<TableId>[] = [
  noFigure,
  markWithoutValue,
  rangeWithMark,
  badRange,
  halfFraction,
  zeroDenominator,
  rankPartsWithoutRank,
  rankAboveTotal,
  rankWithoutBase,
  writtenDiffers,
  replacesItself,
  deadlineBeforePeriod,
  endBeforeStart,
  areaCodeLength,
  stateWithoutBasis,
  deadlineWithoutWords,
  replyWithoutDate,
  explainedWithoutReply,
  waiverNotFilled,
];

/** Stage 6: a figure beside its indicator, its area and its document. */
export const figureRules: readonly FigureRule<keyof Figures>[] = [
  unitDiffers,
  tooManyDecimals,
  percentOutOfRange,
  ratioOutOfRange,
  negative,
  machineLimit,
  areaNotInForce,
  periodOutlivesArea,
  districtScope,
  breakInside,
  numeratorAboveDenominator,
  shareDiffersFromFraction,
  futurePeriod,
  documentBeforePeriodEnd,
  cutoffDate,
];

/** Stage 6: rows beside other rows. Those that compare figures are warnings, because documents do write such things. */
export const acrossRules: readonly AcrossRule[] = [
  duplicateKey,
  anchorCollision,
  unknownReference,
  codeUsedTwice,
  areaRowsOverlap,
  areaParent,
  areaCircle,
  areaCodeDiffers,
  areaNameDiffers,
  partCircle,
  sameName,
  outlier,
  copiedValues,
  sharesAsFractions,
  resultRepeatsTarget,
  verdictDiffers,
  replacementCircle,
  replacementWithoutReason,
  unknownAnchor,
  unknownPoint,
  revisionDiffers,
  agencyNotNamed,
  unusedIndicator,
  unusedDocument,
];
