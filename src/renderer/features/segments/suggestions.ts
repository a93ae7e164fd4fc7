import type { Rule } from '#shared/domain/segments/rule.ts';
import { channel, orientationSource } from '#shared/domain/vocabulary.ts';

export const suggestionNames = ['noContact', 'openToReturn', 'collaboration'] as const;
export type SuggestionName = (typeof suggestionNames)[number];

/** Rules that many begin with; their names are `segments:suggestions.<name>.name`. */
export const suggestions: Record<SuggestionName, Rule> = {
  noContact: {
    type: 'group',
    not: false,
    join: 'and',
    items: [
      { type: 'flag', not: false, field: 'alumnus' },
      { type: 'flag', not: false, field: 'reachable' },
      {
        type: 'date',
        not: false,
        field: 'lastContact',
        is: { test: 'notLast', span: { count: 12, unit: 'months' } },
      },
    ],
  },
  openToReturn: {
    type: 'group',
    not: false,
    join: 'and',
    items: [
      { type: 'flag', not: false, field: 'alumnus' },
      { type: 'openness', not: false, in: ['open', 'active'] },
      { type: 'flag', not: true, field: 'doNotContact' },
    ],
  },
  collaboration: {
    type: 'group',
    not: false,
    join: 'and',
    items: [
      {
        type: 'orientation',
        not: false,
        in: ['collaboration'],
        atLeast: 2,
        sources: [...orientationSource.options],
      },
      {
        type: 'consent',
        not: false,
        purpose: 'events',
        channels: [...channel.options],
        state: 'granted',
      },
    ],
  },
};
