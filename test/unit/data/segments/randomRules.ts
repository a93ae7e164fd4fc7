import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { knowledgeAge } from '#shared/domain/knowledgeAge.ts';
import {
  type Condition,
  condition,
  dateField,
  flagField,
  numberField,
  type RuleGroup,
  type RuleItem,
  rule,
  textField,
} from '#shared/domain/segments/rule.ts';
import {
  channel,
  consentPurpose,
  direction,
  employmentType,
  interactionKind,
  membershipState,
  openness,
  orientationKind,
  orientationSource,
  partnershipForm,
  partnershipKind,
  purpose,
} from '#shared/domain/vocabulary.ts';
import { customIds, goneId, labelIds, listSegmentId, type RulePerson, ruleSegmentId } from './ruleWorld.ts';

/* People and rules crowded around the days, words and amounts on which a mistake would show. */

/** Days on which rules are read: leap days, ends of months, and plain ones. */
export const todays = ['2024-02-29', '2025-02-28', '2025-03-31', '2026-04-01'] as const;
export const zones = [
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'Pacific/Kiritimati',
  'America/Santiago',
] as const;

const plus = (date: string, span: { days?: number; months?: number }): string =>
  Temporal.PlainDate.from(date).add(span).toString();

const someDay = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...todays),
        fc.constantFrom(0, 0, -1, -12, -24, -60, 1),
        fc.integer({ min: -1, max: 1 }),
      )
      .map(([day, months, days]) => plus(plus(day, { months }), { days })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5000 }).map((days) => plus('2013-01-01', { days })) },
);

const dayOrNone = fc.option(someDay, { freq: 4 });

const moment = fc
  .tuple(someDay, fc.constantFrom(...zones), fc.constantFrom(-1, 0, 1, 43_200_000))
  .map(([date, zone, offset]) =>
    new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds + offset).toISOString(),
  );

/** The same words in many writings. */
const word = fc.constantFrom(
  'Acme',
  'ACME  Tokyo',
  'acme',
  'ａｃｍｅ',
  'Café Zoë',
  'cafe zoe',
  '営業部',
  '髙橋商店',
  '高橋商店',
  'ヤマダ電機',
  'ﾔﾏﾀﾞ電機',
  'やまだ電機',
  ' ',
  'a%b_c',
  '100%',
);
const wordOrNone = fc.option(word, { freq: 3 });

/** Parts of these words, as one would look for them. */
const wanted = fc.oneof(
  word,
  fc.constantFrom(
    'a',
    'cm',
    'ACM',
    'toky',
    '営業',
    '高',
    '髙橋',
    'ヤマダ',
    'やま',
    '%',
    '_',
    'é',
    'e z',
    '電機',
    'z',
  ),
);

const tenure = fc
  .record({
    startedOn: dayOrNone,
    endedOn: fc.option(someDay, { freq: 3 }),
    department: wordOrNone,
    title: wordOrNone,
    grade: wordOrNone,
    manager: wordOrNone,
    employmentType: fc.option(fc.constantFrom(...employmentType.options), { freq: 3 }),
    leaveReason: wordOrNone,
  })
  .map((one) =>
    one.startedOn !== null && one.endedOn !== null && one.startedOn > one.endedOn
      ? { ...one, startedOn: one.endedOn, endedOn: one.startedOn }
      : one,
  );

const rarely = fc.integer({ min: 0, max: 5 }).map((number) => number === 5);

const name = fc.oneof(
  fc.record({
    familyName: fc.constantFrom('山田', '髙橋', '李', '渡邊'),
    givenName: fc.constantFrom('太郎', '花', 'はな', null),
    familyReading: fc.constantFrom('やまだ', 'タカハシ', null),
    givenReading: fc.constantFrom('たろう', null),
    latinName: fc.constantFrom('Taro Yamada', 'YAMADA, Hana', null),
    preferredName: fc.constantFrom('タロ', null),
    formerFamilyName: fc.constantFrom('旧川', null),
  }),
  fc.record({
    familyName: fc.constantFrom('Smith', 'Müller', 'O’Neil', null),
    givenName: fc.constantFrom('Anna', 'Zoë', 'Lee Ann'),
    familyReading: fc.constant(null),
    givenReading: fc.constant(null),
    latinName: fc.constant(null),
    preferredName: fc.constantFrom('Annie', null),
    formerFamilyName: fc.constantFrom('Bauer', null),
  }),
);
const wantedName = fc.constantFrom(
  '山田',
  '山田 太郎',
  '山田太郎',
  '高橋',
  '田太',
  'やま',
  'ヤマダタロウ',
  'たろう',
  'yamada',
  'tar',
  'a s',
  'anna smith',
  'smith anna',
  'müll',
  'muller',
  'zoe',
  'n',
  '花',
  '旧',
  ',',
  'bau',
  'lee  ann',
);

export const randomPerson: fc.Arbitrary<RulePerson> = fc
  .record({
    inBin: rarely,
    company: wordOrNone,
    jobTitle: wordOrNone,
    location: wordOrNone,
    externalId: fc.option(fc.constantFrom('E-1', 'e-1', 'Ｅ-1', 'E 2', 'é3', 'X9'), { freq: 4 }),
    owner: wordOrNone,
    doNotContact: rarely,
    deceasedOn: fc.option(someDay, { freq: 1 }),
    createdAt: moment,
    updatedAt: moment,
    emails: fc.array(
      fc.record({
        value: fc.constantFrom('Anna@Example.com', 'anna@example.com', 'ｔ@例え.jp', 'x y@z.org'),
        usable: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    tenures: fc.array(tenure, { maxLength: 3 }),
    orientations: fc.array(
      fc.record({
        kind: fc.constantFrom('exchange', 'collaboration', 'return'),
        strength: fc.integer({ min: 0, max: 3 }),
        source: fc.constantFrom(...orientationSource.options),
        recordedOn: someDay,
      }),
      { maxLength: 4 },
    ),
    openness: fc.array(
      fc.record({
        openness: fc.constantFrom(...openness.options),
        form: fc.option(fc.constantFrom(...partnershipForm.options)),
        recordedOn: someDay,
      }),
      { maxLength: 2 },
    ),
    consents: fc.array(
      fc.record({
        purpose: fc.constantFrom('news', 'events', 'jobs'),
        channel: fc.constantFrom('email', 'phone'),
        state: fc.constantFrom('granted', 'withdrawn'),
        decidedOn: someDay,
      }),
      { maxLength: 4 },
    ),
    membership: fc.option(
      fc.record({ invitedOn: dayOrNone, joinedOn: dayOrNone, leftOn: fc.option(someDay, { freq: 1 }) }),
    ),
    partnerships: fc.array(
      fc.record({
        kind: fc.constantFrom('freelance', 'client', 'mentor'),
        startedOn: dayOrNone,
        endedOn: dayOrNone,
      }),
      { maxLength: 2 },
    ),
    interactions: fc.array(
      fc.record({
        occurredAt: moment,
        direction: fc.constantFrom(...direction.options),
        purpose: fc.constantFrom('thanks', 'checkIn', 'askRehire'),
        kind: fc.constantFrom('call', 'email', 'meeting'),
        inBin: rarely,
      }),
      { maxLength: 6 },
    ),
    followUps: fc.array(fc.record({ dueOn: someDay, done: rarely, inBin: rarely }), { maxLength: 2 }),
    exchanges: fc.array(
      fc.record({ party: fc.constantFrom('alumnus', 'company'), act: fc.constantFrom('gave', 'asked') }),
      { maxLength: 3 },
    ),
    labels: fc.array(fc.constantFrom(0, 1, 2), { maxLength: 3 }),
    custom: fc.record({
      text: wordOrNone,
      number: fc.option(fc.constantFrom(-1.5, 0, 1, 2, 3.25), { freq: 3 }),
      date: dayOrNone,
      choice: fc.option(fc.constantFrom('A', 'a', '東'), { freq: 3 }),
      flag: fc.option(fc.boolean(), { freq: 3 }),
    }),
    listed: fc.boolean(),
  })
  .chain((rest) => name.map((names) => ({ ...names, ...rest })));

const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 });

const span = fc.oneof(
  fc.record({
    count: fc.constantFrom(1, 12, 24, 60),
    unit: fc.constantFrom('days' as const, 'months' as const, 'years' as const),
  }),
  fc.record({
    count: fc.constantFrom(7, 365, 1200),
    unit: fc.constantFrom('days' as const, 'years' as const),
  }),
);

const textTestOf = (texts: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({ test: fc.constantFrom('contains' as const, 'startsWith' as const), text: texts }),
    fc.record({ test: fc.constant('in' as const), texts: fc.array(texts, { minLength: 1, maxLength: 3 }) }),
    fc.record({ test: fc.constant('empty' as const) }),
  );

const dateTest = fc.oneof(
  fc.record({ test: fc.constant('between' as const), from: dayOrNone, to: dayOrNone }),
  fc.record({ test: fc.constantFrom('last' as const, 'notLast' as const, 'next' as const), span }),
  fc.record({ test: fc.constant('empty' as const) }),
);

const end = fc.option(
  fc.oneof(
    fc.constantFrom(-1, 0, 1, 2, 3, 5, 1.5, 1e7),
    // Ends that fall on a day exactly.
    fc.integer({ min: 0, max: 5000 }).map((days) => days / 365.25),
  ),
  { freq: 3 },
);
const numberTest = fc.oneof(
  { weight: 5, arbitrary: fc.record({ test: fc.constant('between' as const), from: end, to: end }) },
  { weight: 1, arbitrary: fc.record({ test: fc.constant('empty' as const) }) },
);

const not = fc.boolean();
const orAll = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 2 });
const fieldId = (own: string) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(own) },
    { weight: 1, arbitrary: fc.constantFrom(goneId, customIds.choice) },
  );

const conditions = {
  text: fc.constantFrom(...textField.options).chain((field) =>
    fc.record({
      type: fc.constant('text'),
      not,
      field: fc.constant(field),
      is: textTestOf(
        field === 'name'
          ? wantedName
          : field === 'email' || field === 'externalId'
            ? fc.constantFrom('anna@', 'ANNA@example.com', 'E-1', 'ｅ-1', 'e', 'é', 'jp', 'x  y', 't@例')
            : wanted,
      ),
    }),
  ),
  date: fc.record({
    type: fc.constant('date'),
    not,
    field: fc.constantFrom(...dateField.options),
    is: dateTest,
  }),
  number: fc.record({
    type: fc.constant('number'),
    not,
    field: fc.constantFrom(...numberField.options),
    is: numberTest,
  }),
  flag: fc.record({ type: fc.constant('flag'), not, field: fc.constantFrom(...flagField.options) }),
  openness: fc.record(
    { type: fc.constant('openness'), not, in: some(openness.options), ages: some(knowledgeAge.options) },
    { requiredKeys: ['type', 'not', 'in'] },
  ),
  preferredForm: fc.record({ type: fc.constant('preferredForm'), not, in: some(partnershipForm.options) }),
  membership: fc.record({ type: fc.constant('membership'), not, in: some(membershipState.options) }),
  employmentType: fc.record({ type: fc.constant('employmentType'), not, in: some(employmentType.options) }),
  label: fc.record({ type: fc.constant('label'), not, in: some([...labelIds, goneId]) }),
  orientation: fc.record(
    {
      type: fc.constant('orientation'),
      not,
      in: some(orientationKind.options),
      atLeast: fc.integer({ min: 1, max: 3 }),
      sources: some(orientationSource.options),
      ages: some(knowledgeAge.options),
    },
    { requiredKeys: ['type', 'not', 'in', 'atLeast', 'sources'] },
  ),
  consent: fc.record({
    type: fc.constant('consent'),
    not,
    purpose: fc.constantFrom(...consentPurpose.options),
    channels: some(channel.options),
    state: fc.constantFrom('granted', 'withdrawn', 'notAsked'),
  }),
  interaction: fc.record({
    type: fc.constant('interaction'),
    not,
    kinds: orAll(some(interactionKind.options)),
    purposes: orAll(some(purpose.options)),
    directions: orAll(some(direction.options)),
    within: orAll(span),
    atLeast: fc.constantFrom(1, 1, 2, 3),
  }),
  partnership: fc.record({
    type: fc.constant('partnership'),
    not,
    in: some(partnershipKind.options),
    now: fc.boolean(),
  }),
  segment: fc.record({
    type: fc.constant('segment'),
    not,
    segmentId: fc.constantFrom(listSegmentId, ruleSegmentId, goneId),
  }),
  customText: fc.record({
    type: fc.constant('customText'),
    not,
    fieldId: fieldId(customIds.text),
    is: textTestOf(wanted),
  }),
  customNumber: fc.record({
    type: fc.constant('customNumber'),
    not,
    fieldId: fieldId(customIds.number),
    is: numberTest,
  }),
  customDate: fc.record({
    type: fc.constant('customDate'),
    not,
    fieldId: fieldId(customIds.date),
    is: dateTest,
  }),
  customChoice: fc.record({
    type: fc.constant('customChoice'),
    not,
    fieldId: fc.constantFrom(customIds.choice, customIds.choice, goneId, customIds.text),
    in: some(['A', 'a', '東', 'B']),
  }),
  customFlag: fc.record({ type: fc.constant('customFlag'), not, fieldId: fieldId(customIds.flag) }),
} satisfies Record<Condition['type'], fc.Arbitrary<unknown>>;

/** The types of condition there are, each with rules of that one condition. */
export const conditionTypes = Object.entries(conditions);

export const conditionOf = (made: fc.Arbitrary<unknown>): fc.Arbitrary<Condition> =>
  made.map((each) => condition.parse(each));

const anyCondition: fc.Arbitrary<Condition> = conditionOf(fc.oneof(...Object.values(conditions)));

const groupOf = (items: fc.Arbitrary<RuleItem>, maxLength: number): fc.Arbitrary<RuleGroup> =>
  fc.record({
    type: fc.constant('group' as const),
    not,
    join: fc.constantFrom('and' as const, 'or' as const),
    items: fc.array(items, { maxLength }),
  });

/** Groups in groups in groups. */
export const randomRule: fc.Arbitrary<RuleGroup> = groupOf(
  fc.oneof(
    { weight: 3, arbitrary: anyCondition },
    {
      weight: 1,
      arbitrary: groupOf(
        fc.oneof({ weight: 3, arbitrary: anyCondition }, { weight: 1, arbitrary: groupOf(anyCondition, 3) }),
        3,
      ),
    },
  ),
  4,
).map((made) => rule.parse(made));
