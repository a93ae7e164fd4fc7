import type { SegmentId } from './ids.ts';
import type { KnowledgeAge } from './knowledgeAge.ts';
import type { Rule, RuleItem } from './segments/rule.ts';
import {
  type Openness,
  type OrientationKind,
  type OrientationSource,
  orientationKind,
  orientationSource,
} from './vocabulary.ts';

/** Of whom we know nothing of what they want, of whom we only assume it, or know it from long ago; and who said nothing of a return. */
export const boardGaps = ['wantsUnknown', 'wantsAssumed', 'wantsOld', 'opennessUnknown'] as const;
export type BoardGap = (typeof boardGaps)[number];

/** A number of the board of orientations. */
export type BoardNumber =
  | { type: 'alumni' }
  | { type: 'gap'; gap: BoardGap }
  | {
      type: 'wish';
      kind: OrientationKind;
      strength?: 1 | 2 | 3;
      source?: OrientationSource;
      age?: KnowledgeAge;
    }
  | { type: 'openness'; openness: Openness; age?: KnowledgeAge };

const wants = (
  kinds: readonly OrientationKind[],
  more: {
    atLeast?: number;
    sources?: readonly OrientationSource[];
    ages?: KnowledgeAge[];
    not?: boolean;
  } = {},
): RuleItem => ({
  type: 'orientation',
  not: more.not ?? false,
  in: [...kinds],
  atLeast: more.atLeast ?? 1,
  sources: [...(more.sources ?? orientationSource.options)],
  ...(more.ages === undefined ? {} : { ages: more.ages }),
});

const anything = orientationKind.options;

function itemsOf(number: BoardNumber): RuleItem[] {
  switch (number.type) {
    case 'alumni':
      return [];
    case 'gap':
      return gapItems[number.gap];
    case 'openness': {
      const { openness, age } = number;
      return [
        { type: 'openness', not: false, in: [openness], ...(age === undefined ? {} : { ages: [age] }) },
      ];
    }
    case 'wish': {
      const { kind, strength = 1, source, age } = number;
      const sources = source === undefined ? orientationSource.options : [source];
      const ages = age === undefined ? {} : { ages: [age] };
      const stronger = number.strength === 1 || number.strength === 2;
      return [
        wants([kind], { atLeast: strength, sources, ...ages }),
        ...(stronger ? [wants([kind], { atLeast: strength + 1, not: true })] : []),
      ];
    }
  }
}

const gapItems: Record<BoardGap, RuleItem[]> = {
  wantsUnknown: [wants(anything, { not: true })],
  wantsAssumed: [
    wants(anything, { sources: ['assumed'] }),
    wants(anything, { sources: ['said', 'survey'], not: true }),
  ],
  wantsOld: [wants(anything, { ages: ['old'] }), wants(anything, { ages: ['recent', 'ageing'], not: true })],
  opennessUnknown: [{ type: 'openness', not: false, in: ['unknown'] }],
};

/** Whom a number of the board counts: alumni, of the segment where one is named. */
export function boardRule(number: BoardNumber, segmentId: SegmentId | null): Rule {
  return {
    type: 'group',
    not: false,
    join: 'and',
    items: [
      { type: 'flag', not: false, field: 'alumnus' },
      ...(segmentId === null ? [] : [{ type: 'segment' as const, not: false, segmentId }]),
      ...itemsOf(number),
    ],
  };
}
