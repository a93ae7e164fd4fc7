import type { Condition, Rule, RuleItem } from '#shared/domain/segments/rule.ts';
import { rule } from '#shared/domain/segments/rule.ts';

/** What the rules refer to in the workspace they are counted over. */
export interface Known {
  /** The ids of tags and skills by name. */
  label(name: string): string;
  field(name: 'card' | 'validUntil' | 'hours' | 'shirt' | 'print'): string;
  segment(kind: 'list' | 'rule'): string;
}

const everyChannel = ['email', 'phone', 'message', 'post'];
const everySource = ['said', 'survey', 'assumed'];
const months = (count: number) => ({ count, unit: 'months' });
const is = (type: Condition['type'], more: object) => ({ type, not: false, ...more });
const isNot = (type: Condition['type'], more: object) => ({ type, not: true, ...more });
const text = (field: string, test: string, what: string | string[]) =>
  is('text', { field, is: Array.isArray(what) ? { test, texts: what } : { test, text: what } });
const interaction = (more: object) => ({
  kinds: null,
  purposes: null,
  directions: null,
  within: null,
  atLeast: 1,
  ...more,
});
const group = (join: 'and' | 'or', ...items: unknown[]) => ({ type: 'group', not: false, join, items });

/** Twelve rules of five conditions each, in which every type of condition occurs. */
export function twelveRules({ label, field, segment }: Known): { name: string; rule: Rule }[] {
  const rules: Record<RuleName, unknown[]> = {
    'open to return, from Sales': [
      is('flag', { field: 'alumnus' }),
      is('flag', { field: 'reachable' }),
      text('department', 'in', ['Sales', '営業部']),
      is('openness', { in: ['open', 'active'] }),
      is('date', { field: 'leftOn', is: { test: 'last', span: months(36) } }),
    ],
    'members who talk and like events': [
      is('membership', { in: ['joined'] }),
      is('orientation', { in: ['exchange', 'learning'], atLeast: 2, sources: ['said', 'survey'] }),
      is('consent', { purpose: 'events', channels: ['email'], state: 'granted' }),
      is('interaction', interaction({ directions: ['fromAlumnus', 'mutual'], within: months(12) })),
      isNot('flag', { field: 'doNotContact' }),
    ],
    'long-serving mentors': [
      is('label', { in: [label('Mentor'), label('メンター')] }),
      is('number', { field: 'tenureYears', is: { test: 'between', from: 5, to: null } }),
      is('employmentType', { in: ['permanent'] }),
      isNot('flag', { field: 'deceased' }),
      text('location', 'in', ['London', 'Manchester', '東京', '大阪']),
    ],
    'side work at hand': [
      is('preferredForm', { in: ['freelance', 'partTime'] }),
      is('partnership', { in: ['freelance', 'advisory'], now: false }),
      is('customNumber', { fieldId: field('hours'), is: { test: 'between', from: 4, to: null } }),
      is('orientation', { in: ['freelance', 'mentor'], atLeast: 1, sources: everySource }),
      isNot('consent', { purpose: 'jobs', channels: everyChannel, state: 'notAsked' }),
    ],
    'cards that end soon': [
      is('customText', { fieldId: field('card'), is: { test: 'startsWith', text: 'A-1' } }),
      is('customDate', { fieldId: field('validUntil'), is: { test: 'next', span: months(6) } }),
      is('customChoice', { fieldId: field('shirt'), in: ['M', 'L'] }),
      is('customFlag', { fieldId: field('print') }),
      is('membership', { in: ['joined'] }),
    ],
    'in a segment or a speaker': [
      group(
        'or',
        is('segment', { segmentId: segment('list') }),
        is('segment', { segmentId: segment('rule') }),
        is('label', { in: [label('Guest speaker'), label('登壇経験')] }),
      ),
      is('flag', { field: 'alumnus' }),
      is('number', { field: 'interactions', is: { test: 'between', from: 3, to: null } }),
    ],
    'engineers out of touch': [
      text('name', 'contains', '山'),
      text('company', 'contains', '株式会社'),
      text('jobTitle', 'in', ['エンジニア', 'コンサルタント']),
      is('number', { field: 'yearsSinceLeaving', is: { test: 'between', from: 1, to: 5 } }),
      is('date', { field: 'lastContact', is: { test: 'notLast', span: months(12) } }),
    ],
    'left Development for another post': [
      text('anyDepartment', 'in', ['Product Development', '開発部']),
      text('anyTitle', 'contains', 'エンジニア'),
      isNot('text', { field: 'manager', is: { test: 'empty' } }),
      text('grade', 'in', ['G2', '2等級']),
      text('leaveReason', 'contains', '転職'),
    ],
    'met often, never asked': [
      is(
        'interaction',
        interaction({ kinds: ['meeting', 'event'], purposes: ['checkIn', 'invitation'], within: months(24) }),
      ),
      isNot('interaction', interaction({ purposes: ['askRehire', 'askReferral'], within: months(12) })),
      is('number', { field: 'givenByAlumnus', is: { test: 'between', from: 1, to: null } }),
      is('number', { field: 'givenByCompany', is: { test: 'between', from: null, to: 3 } }),
      isNot('flag', { field: 'here' }),
    ],
    'new members heard of lately': [
      is('date', { field: 'startedOn', is: { test: 'between', from: '2005-01-01', to: '2018-12-31' } }),
      is('date', { field: 'joinedOn', is: { test: 'last', span: months(36) } }),
      isNot('date', { field: 'invitedOn', is: { test: 'empty' } }),
      is('date', { field: 'lastHeard', is: { test: 'last', span: months(6) } }),
      isNot('date', { field: 'nextDue', is: { test: 'next', span: months(1) } }),
    ],
    'addresses of one kind': [
      text('email', 'contains', 'example.jp'),
      text('externalId', 'startsWith', 'E1'),
      isNot('text', { field: 'owner', is: { test: 'empty' } }),
      is('openness', { in: ['maybe', 'open'] }),
      isNot('consent', { purpose: 'news', channels: ['phone', 'message'], state: 'withdrawn' }),
    ],
    'ready, or worth a word': [
      group(
        'or',
        group(
          'and',
          is('openness', { in: ['active'] }),
          is('orientation', { in: ['return'], atLeast: 2, sources: everySource }),
        ),
        group(
          'and',
          is('partnership', { in: ['mentor', 'client'], now: true }),
          isNot('interaction', interaction({ within: months(6) })),
        ),
      ),
      is('flag', { field: 'reachable' }),
    ],
  };
  return Object.entries(rules).map(([name, items]) => ({ name, rule: rule.parse(group('and', ...items)) }));
}

export const ruleNames = [
  'open to return, from Sales',
  'members who talk and like events',
  'long-serving mentors',
  'side work at hand',
  'cards that end soon',
  'in a segment or a speaker',
  'engineers out of touch',
  'left Development for another post',
  'met often, never asked',
  'new members heard of lately',
  'addresses of one kind',
  'ready, or worth a word',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** The types of all conditions of a rule. */
export function typesIn(item: RuleItem): string[] {
  return item.type === 'group' ? item.items.flatMap(typesIn) : [item.type];
}
