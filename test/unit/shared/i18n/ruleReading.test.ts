import { describe, expect, test } from 'vitest';
import { timeZone } from '#shared/domain/instant.ts';
import {
  type Condition,
  condition,
  dateField,
  everybody,
  flagField,
  numberField,
  rule,
  textField,
} from '#shared/domain/segments/rule.ts';
import { channel, direction, orientationSource } from '#shared/domain/vocabulary.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { type RuleWording, readCondition, readRule } from '#shared/i18n/ruleReading.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [tag, skill, goneLabel, segment, goneSegment, field, goneField] = [1, 2, 3, 4, 5, 6, 7].map(id);

const wording = (language: 'en' | 'ja'): RuleWording => ({
  language,
  formats: formatsOf(language, timeZone.parse('Asia/Tokyo')),
  names: {
    label: (one) =>
      one === tag ? { kind: 'tag', name: 'Board' } : one === skill ? { kind: 'skill', name: 'SAP' } : null,
    segment: (one) => (one === segment ? 'Core' : null),
    field: (one) => (one === field ? 'Card' : null),
  },
});

const en = wording('en');
const ja = wording('ja');
const is = (type: Condition['type'], more: object): object => ({ type, not: false, ...more });
const not = (type: Condition['type'], more: object): object => ({ type, not: true, ...more });
const text = (test: string, what: string | string[]) =>
  Array.isArray(what) ? { test, texts: what } : { test, text: what };
const span = (count: number, unit: string) => ({ count, unit });
const years = (test: string, count: number) => ({ test, span: span(count, 'years') });
const months = (test: string, count: number) => ({ test, span: span(count, 'months') });
const between = (from: unknown, to: unknown) => ({ test: 'between', from, to });
const allSources = orientationSource.options;
const allChannels = channel.options;
const interaction = (more: object) => ({
  kinds: null,
  purposes: null,
  directions: null,
  within: null,
  atLeast: 1,
  ...more,
});

const readings: [object, string, string][] = [
  [
    is('text', { field: 'name', is: text('contains', '山田') }),
    'name contains “山田”',
    '氏名に「山田」を含む',
  ],
  [
    not('text', { field: 'company', is: text('in', ['Acme', 'Beta']) }),
    'company is not “Acme” or “Beta”',
    '現在の勤務先が「Acme」または「Beta」以外',
  ],
  [
    not('text', { field: 'anyTitle', is: text('contains', '長') }),
    'never had a title containing “長”',
    'どの時期の役職にも「長」を含まない',
  ],
  [is('text', { field: 'owner', is: { test: 'empty' } }), 'owner is not recorded', '担当者が未登録'],
  [is('date', { field: 'leftOn', is: years('last', 5) }), 'left in the last 5 years', '直近5年間に退職'],
  [is('date', { field: 'leftOn', is: years('last', 1) }), 'left in the last year', '直近1年間に退職'],
  [
    is('date', { field: 'lastContact', is: months('notLast', 12) }),
    'had no contact in the last 12 months',
    '直近12か月間に連絡なし',
  ],
  [
    is('date', { field: 'startedOn', is: between('2020-04-01', '2024-03-31') }),
    'started between 1 Apr 2020 and 31 Mar 2024',
    '2020年4月1日から2024年3月31日までに入社',
  ],
  [
    is('date', { field: 'startedOn', is: between('2020-04-01', '2020-04-01') }),
    'started on 1 Apr 2020',
    '2020年4月1日に入社',
  ],
  [
    is('date', { field: 'leftOn', is: between(null, '2024-03-31') }),
    'left on or before 31 Mar 2024',
    '2024年3月31日以前に退職',
  ],
  [is('date', { field: 'leftOn', is: between(null, null) }), 'has a last day', '退職日あり'],
  [not('date', { field: 'leftOn', is: between(null, null) }), 'has no last day', '退職日なし'],
  [
    is('date', { field: 'nextDue', is: { test: 'next', span: span(7, 'days') } }),
    'has a follow-up due in the next 7 days',
    '今後7日間に期限が来るフォローアップあり',
  ],
  [
    is('number', { field: 'tenureYears', is: between(3, null) }),
    'was here for at least 3 years',
    '在籍期間が3年以上',
  ],
  [
    is('number', { field: 'tenureYears', is: between(null, 1) }),
    'was here for at most 1 year',
    '在籍期間が1年以下',
  ],
  [
    is('number', { field: 'yearsSinceLeaving', is: between(1, 5) }),
    'left 1 to 5 years ago',
    '退職から1〜5年',
  ],
  [
    is('number', { field: 'givenByAlumnus', is: between(2, 2) }),
    'gave us something exactly 2 times',
    '本人からの提供がちょうど2回',
  ],
  [not('flag', { field: 'deceased' }), 'is alive', '存命'],
  [
    is('openness', { in: ['open', 'active'] }),
    'openness to return is “Open” or “Actively looking”',
    '復職意向が「前向き」または「積極的に検討中」',
  ],
  [
    is('preferredForm', { in: ['advisory'] }),
    'would come back as “Advisory or mentoring”',
    '希望する形が「顧問・メンター」',
  ],
  [not('membership', { in: ['joined'] }), 'participation is not “Member”', '参加状況が「参加中」以外'],
  [
    is('employmentType', { in: ['permanent'] }),
    'last employment type is “Permanent”',
    '最後の雇用形態が「正社員」',
  ],
  [is('label', { in: [tag] }), 'has the tag “Board”', 'タグ「Board」あり'],
  [not('label', { in: [skill] }), 'does not have the skill “SAP”', 'スキル「SAP」なし'],
  [
    is('label', { in: [tag, skill, goneLabel] }),
    'has the tag or skill “Board”, “SAP” or (removed)',
    'タグ・スキル「Board」、「SAP」、または（削除済み）あり',
  ],
  [
    is('orientation', { in: ['collaboration'], atLeast: 2, sources: allSources }),
    'wants business collaboration (at least gladly)',
    '協業を希望（「関心がある」以上）',
  ],
  [
    not('orientation', { in: ['return', 'mentor'], atLeast: 1, sources: ['said', 'survey'] }),
    'does not want to return one day or to mentor and refer (as they said or by a survey)',
    '復職または後輩支援・紹介を希望していない（本人の言葉またはアンケートによる）',
  ],
  [
    is('consent', { purpose: 'news', channels: allChannels, state: 'granted' }),
    'agreed to community news',
    'コミュニティーのお知らせに同意',
  ],
  [
    is('consent', { purpose: 'jobs', channels: ['email', 'phone'], state: 'notAsked' }),
    'was never asked about job offers by email or phone',
    '求人案内への同意が未確認（メールまたは電話）',
  ],
  [
    not('interaction', interaction({ within: span(12, 'months') })),
    'had no contact in the last 12 months',
    '直近12か月間に連絡なし',
  ],
  [
    is(
      'interaction',
      interaction({
        kinds: ['meeting', 'call'],
        directions: ['fromAlumnus'],
        atLeast: 3,
        within: span(2, 'years'),
      }),
    ),
    'had contact at least 3 times (meeting or call; from the alumnus) in the last 2 years',
    '直近2年間に3回以上の連絡あり（面会または電話、本人から）',
  ],
  [is('interaction', interaction({ directions: direction.options })), 'had contact', '連絡あり'],
  [
    not('interaction', interaction({ atLeast: 2, purposes: ['thanks'] })),
    'had contact fewer than 2 times (about thanks)',
    '連絡が2回未満（目的はお礼）',
  ],
  [
    is('partnership', { in: ['freelance', 'client'], now: true }),
    'is in a partnership today (Freelance work or Client)',
    '現在協力関係あり（業務委託または取引先）',
  ],
  [
    not('partnership', { in: ['mentor'], now: false }),
    'never had a partnership (Mentor)',
    '協力関係の経験なし（メンター）',
  ],
  [not('segment', { segmentId: segment }), 'is not in the segment “Core”', 'セグメント「Core」に該当しない'],
  [is('segment', { segmentId: goneSegment }), 'is in the segment (removed)', 'セグメント（削除済み）に該当'],
  [
    is('customText', { fieldId: field, is: text('startsWith', 'A') }),
    '“Card” starts with “A”',
    '「Card」が「A」で始まる',
  ],
  [is('customNumber', { fieldId: field, is: between(3, null) }), '“Card” is at least 3', '「Card」が3以上'],
  [
    is('customDate', { fieldId: field, is: months('next', 6) }),
    '“Card” is in the next 6 months',
    '「Card」が今後6か月間',
  ],
  [
    not('customChoice', { fieldId: field, in: ['M', 'L'] }),
    '“Card” is not “M” or “L”',
    '「Card」が「M」または「L」以外',
  ],
  [is('customFlag', { fieldId: goneField }), 'a removed field is yes', '削除された項目が「はい」'],
];

describe('a condition reads', () => {
  test.each(readings)('%j', (given, english, japanese) => {
    const parsed = condition.parse(given);
    expect(readCondition(parsed, en)).toBe(english);
    expect(readCondition(parsed, ja)).toBe(japanese);
  });

  test('of every type there is', () => {
    const read = new Set(readings.map(([given]) => condition.parse(given).type));
    expect([...read].toSorted()).toEqual(
      condition.options.map((option) => option.shape.type.value).toSorted(),
    );
  });

  test('in words of its own for every field and test, both ways', () => {
    const dateTests = [
      years('last', 2),
      years('notLast', 2),
      years('next', 2),
      between('2024-01-01', null),
      { test: 'empty' },
    ];
    const textTests = [text('contains', 'x'), text('startsWith', 'x'), text('in', ['x']), { test: 'empty' }];
    const numberTests = [between(1, 2), { test: 'empty' }];
    const conditions = [
      ...textField.options.flatMap((each) =>
        textTests.map((one) => ({ type: 'text', field: each, is: one })),
      ),
      ...dateField.options.flatMap((each) =>
        dateTests.map((one) => ({ type: 'date', field: each, is: one })),
      ),
      ...numberField.options.flatMap((each) =>
        numberTests.map((one) => ({ type: 'number', field: each, is: one })),
      ),
      ...flagField.options.map((each) => ({ type: 'flag', field: each })),
    ];
    for (const one of conditions) {
      for (const each of [en, ja]) {
        const holds = readCondition(condition.parse({ ...one, not: false }), each);
        const turned = readCondition(condition.parse({ ...one, not: true }), each);
        for (const reading of [holds, turned]) {
          expect(reading).not.toMatch(/reading\.|\{\{|\}\}|undefined/);
          expect(reading.trim()).not.toBe('');
        }
        expect(turned).not.toBe(holds);
      }
    }
  });
});

describe('a rule reads', () => {
  const left = is('date', { field: 'leftOn', is: years('last', 5) });
  const wants = is('orientation', { in: ['collaboration'], atLeast: 2, sources: allSources });
  const quiet = not('interaction', interaction({ within: span(12, 'months') }));
  const group = (join: 'and' | 'or', negated: boolean, ...items: object[]) =>
    rule.parse({ type: 'group', not: negated, join, items });

  test('as one sentence of all its conditions', () => {
    const whole = group('and', false, left, wants, quiet);
    expect(readRule(whole, en)).toBe(
      'Left in the last 5 years, and wants business collaboration (at least gladly), and had no contact in the last 12 months',
    );
    expect(readRule(whole, ja)).toBe(
      '直近5年間に退職、協業を希望（「関心がある」以上）、直近12か月間に連絡なし',
    );
  });

  test('with groups in brackets, and NOT before them', () => {
    const whole = group(
      'and',
      false,
      left,
      group('or', false, wants, quiet),
      group('or', true, wants, quiet),
    );
    expect(readRule(whole, en)).toBe(
      'Left in the last 5 years, and (wants business collaboration (at least gladly), or had no contact in the last 12 months), and not (wants business collaboration (at least gladly), or had no contact in the last 12 months)',
    );
    expect(readRule(whole, ja)).toBe(
      '直近5年間に退職、（協業を希望（「関心がある」以上）、または直近12か月間に連絡なし）、（協業を希望（「関心がある」以上）、または直近12か月間に連絡なし）に当てはまらない',
    );
  });

  test('a group of one as that one, turned round where the group is', () => {
    expect(readRule(group('or', true, group('and', true, left)), en)).toBe('Left in the last 5 years');
    expect(readRule(group('and', true, left), en)).toBe('Did not leave in the last 5 years');
  });

  test('as everybody or nobody where it has no conditions', () => {
    expect(readRule(everybody, en)).toBe('Everybody');
    expect(readRule({ ...everybody, not: true }, ja)).toBe('該当者なし');
    expect(readRule(group('and', false, left, group('or', false)), en)).toBe(
      'Left in the last 5 years, and everybody',
    );
  });
});
