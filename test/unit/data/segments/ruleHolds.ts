import { Temporal } from 'temporal-polyfill/full';
import { fold } from '#shared/domain/folding.ts';
import { nameForms } from '#shared/domain/names.ts';
import type {
  Condition,
  DateTest,
  NumberTest,
  RuleItem,
  Span,
  TextTest,
} from '#shared/domain/segments/rule.ts';
import { customIds, labelIds, listSegmentId, type RulePerson, ruleSegmentId } from './ruleWorld.ts';

/*
 * What a rule means a second time: one person after the other, straight from the words beside the rule's
 * conditions, without a database.
 */

export interface Reading {
  today: string;
  zone: string;
  /** The rule of the world's other segment. */
  segmentRule: RuleItem;
}

export function ruleHolds(item: RuleItem, person: RulePerson, reading: Reading): boolean {
  const holds =
    item.type === 'group' ? groupHolds(item, person, reading) : conditionHolds(item, person, reading);
  return item.not ? !holds : holds;
}

/** How old a record is: of the 12 months to today, of the three years, or older. */
function isOfAge(
  ages: readonly string[] | undefined,
  record: { recordedOn: string } | null,
  today: string,
): boolean {
  if (ages === undefined) return true;
  if (record === null) return false;
  const { recordedOn } = record;
  if (recordedOn > minus(today, { count: 12, unit: 'months' })) return ages.includes('recent');
  return ages.includes(recordedOn > minus(today, { count: 36, unit: 'months' }) ? 'ageing' : 'old');
}

function groupHolds(
  { items, join }: Extract<RuleItem, { type: 'group' }>,
  person: RulePerson,
  reading: Reading,
): boolean {
  if (items.length === 0) return true;
  const outcomes = items.map((item) => ruleHolds(item, person, reading));
  return join === 'and' ? outcomes.every(Boolean) : outcomes.some(Boolean);
}

const day = (text: string) => Temporal.PlainDate.from(text);
const plus = (text: string, { count, unit }: Span): string =>
  day(text)
    .add({ [unit]: count })
    .toString();
const minus = (text: string, { count, unit }: Span): string =>
  day(text)
    .subtract({ [unit]: count })
    .toString();
const dayIn = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();

function textHolds(test: TextTest, texts: readonly (string | null)[]): boolean {
  const folded = texts.filter((text) => text !== null).map(fold);
  switch (test.test) {
    case 'contains':
      return folded.some((text) => text.includes(fold(test.text)));
    case 'startsWith':
      return folded.some((text) => text.startsWith(fold(test.text)));
    case 'in':
      return folded.some((text) => test.texts.some((wanted) => fold(wanted) === text));
    case 'empty':
      return folded.length === 0;
  }
}

/** Names are compared as typed, and written in Japanese without their space as well. */
function nameHolds(test: TextTest, person: RulePerson): boolean {
  const forms = nameForms(person);
  const both = (typed: string) => {
    const isJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(typed);
    return isJapanese ? [fold(typed), fold(typed).replaceAll(' ', '')] : [fold(typed)];
  };
  switch (test.test) {
    case 'contains':
      return both(test.text).some((text) => forms.some((form) => form.includes(text)));
    case 'startsWith':
      return both(test.text).some((text) => forms.some((form) => form.startsWith(text)));
    case 'in':
      return test.texts.flatMap(both).some((text) => forms.includes(text));
    case 'empty':
      return forms.length === 0;
  }
}

function dateHolds(test: DateTest, date: string | null, today: string): boolean {
  switch (test.test) {
    case 'between':
      return (
        date !== null && (test.from === null || date >= test.from) && (test.to === null || date <= test.to)
      );
    case 'last':
      return date !== null && date > minus(today, test.span) && date <= today;
    case 'notLast':
      return date === null || date <= minus(today, test.span);
    case 'next':
      return date !== null && date >= today && date < plus(today, test.span);
    case 'empty':
      return date === null;
  }
}

function numberHolds(test: NumberTest, number: number | null): boolean {
  if (test.test === 'empty') return number === null;
  return (
    number !== null && (test.from === null || number >= test.from) && (test.to === null || number <= test.to)
  );
}

const days = (from: string, to: string): number => day(from).until(day(to), { largestUnit: 'day' }).days;

/** The one that ended last or goes on; of equals the one begun last, then the one written down last. */
function latestTenure({ tenures }: RulePerson): RulePerson['tenures'][number] | null {
  const end = (tenure: RulePerson['tenures'][number]) => tenure.endedOn ?? '9999-12-31';
  const start = (tenure: RulePerson['tenures'][number]) => tenure.startedOn ?? '';
  return tenures.reduce<RulePerson['tenures'][number] | null>((best, tenure) => {
    if (best === null || end(tenure) > end(best)) return tenure;
    if (end(tenure) < end(best)) return best;
    return start(tenure) >= start(best) ? tenure : best;
  }, null);
}

function tenureYears({ tenures }: RulePerson, today: string): number | null {
  const ended = tenures.flatMap(({ startedOn, endedOn }) =>
    startedOn !== null && endedOn !== null ? [days(startedOn, endedOn)] : [],
  );
  const open = tenures.flatMap(({ startedOn, endedOn }) =>
    startedOn !== null && endedOn === null ? [startedOn] : [],
  );
  if (ended.length === 0 && open.length === 0) return null;
  // Of several that go on, the one begun last.
  const since = open.toSorted().at(-1);
  const going = since === undefined ? 0 : Math.max(0, days(since, today));
  return (ended.reduce((sum, each) => sum + each, 0) + going) / 365.25;
}

const latest = <T>(records: readonly T[], dateOf: (record: T) => string): T | null =>
  records.reduce<T | null>(
    (best, each) => (best === null || dateOf(each) >= dateOf(best) ? each : best),
    null,
  );

const present = ({ interactions }: RulePerson) => interactions.filter(({ inBin }) => !inBin);

const last = (moments: readonly string[]): string | null => moments.toSorted().at(-1) ?? null;

function dateOf(
  field: Extract<Condition, { type: 'date' }>['field'],
  person: RulePerson,
  zone: string,
): string | null {
  const inZone = (moment: string | null) => (moment === null ? null : dayIn(moment, zone));
  switch (field) {
    case 'startedOn':
      return (
        person.tenures
          .map(({ startedOn }) => startedOn)
          .filter((date) => date !== null)
          .toSorted()[0] ?? null
      );
    case 'leftOn':
      return latestTenure(person)?.endedOn ?? null;
    case 'invitedOn':
      return person.membership?.invitedOn ?? null;
    case 'joinedOn':
      return person.membership?.joinedOn ?? null;
    case 'lastContact':
      return inZone(last(present(person).map(({ occurredAt }) => occurredAt)));
    case 'lastHeard':
      return inZone(
        last(
          present(person)
            .filter(({ direction }) => direction !== 'toAlumnus')
            .map(({ occurredAt }) => occurredAt),
        ),
      );
    case 'nextDue':
      return (
        person.followUps
          .filter(({ done, inBin }) => !done && !inBin)
          .map(({ dueOn }) => dueOn)
          .toSorted()[0] ?? null
      );
    case 'addedOn':
      return inZone(person.createdAt);
    case 'changedOn':
      return inZone(person.updatedAt);
  }
}

function numberOf(
  field: Extract<Condition, { type: 'number' }>['field'],
  person: RulePerson,
  today: string,
): number | null {
  const given = (party: string) =>
    person.exchanges.filter((exchange) => exchange.party === party && exchange.act === 'gave').length;
  switch (field) {
    case 'tenureYears':
      return tenureYears(person, today);
    case 'yearsSinceLeaving': {
      const left = latestTenure(person)?.endedOn ?? null;
      return left === null || left > today ? null : days(left, today) / 365.25;
    }
    case 'tenures':
      return person.tenures.length;
    case 'interactions':
      return present(person).length;
    case 'givenByAlumnus':
      return given('alumnus');
    case 'givenByCompany':
      return given('company');
  }
}

function flagHolds(
  field: Extract<Condition, { type: 'flag' }>['field'],
  person: RulePerson,
  today: string,
): boolean {
  const isDead = person.deceasedOn !== null && person.deceasedOn <= today;
  const hasLeft =
    person.tenures.length > 0 && person.tenures.every(({ endedOn }) => endedOn !== null && endedOn <= today);
  switch (field) {
    case 'alumnus':
      return hasLeft && !isDead;
    case 'here':
      return person.tenures.length > 0 && !hasLeft;
    case 'doNotContact':
      return person.doNotContact;
    case 'deceased':
      return isDead;
    case 'reachable':
      return (
        !person.doNotContact &&
        person.emails.some(({ usable }) => usable) &&
        ['news', 'events'].some((purpose) => lastWord(person, purpose, 'email') === 'granted')
      );
  }
}

const lastWord = ({ consents }: RulePerson, purpose: string, channel: string): string | null =>
  latest(
    consents.filter((word) => word.purpose === purpose && word.channel === channel),
    ({ decidedOn }) => decidedOn,
  )?.state ?? null;

function textsOf(field: Exclude<Extract<Condition, { type: 'text' }>['field'], 'name'>, person: RulePerson) {
  const tenure = latestTenure(person);
  switch (field) {
    case 'company':
    case 'jobTitle':
    case 'location':
    case 'externalId':
    case 'owner':
      return [person[field]];
    case 'email':
      return [person.emails.find(({ usable }) => usable)?.value ?? null];
    case 'anyDepartment':
      return person.tenures.map(({ department }) => department);
    case 'anyTitle':
      return person.tenures.map(({ title }) => title);
    default:
      return [tenure?.[field] ?? null];
  }
}

const isIn = (values: readonly string[], value: string | null): boolean =>
  value !== null && values.includes(value);

function membershipState({ membership }: RulePerson): string {
  if (membership?.leftOn) return 'left';
  if (membership?.joinedOn) return 'joined';
  return membership?.invitedOn ? 'invited' : 'notInvited';
}

function conditionHolds(condition: Condition, person: RulePerson, reading: Reading): boolean {
  const { today, zone } = reading;
  switch (condition.type) {
    case 'text':
      return condition.field === 'name'
        ? nameHolds(condition.is, person)
        : textHolds(condition.is, textsOf(condition.field, person));
    case 'date':
      return dateHolds(condition.is, dateOf(condition.field, person, zone), today);
    case 'number':
      return numberHolds(condition.is, numberOf(condition.field, person, today));
    case 'flag':
      return flagHolds(condition.field, person, today);
    case 'openness': {
      const word = latest(person.openness, ({ recordedOn }) => recordedOn);
      return isIn(condition.in, word?.openness ?? 'unknown') && isOfAge(condition.ages, word, today);
    }
    case 'preferredForm':
      return isIn(condition.in, latest(person.openness, ({ recordedOn }) => recordedOn)?.form ?? null);
    case 'membership':
      return isIn(condition.in, membershipState(person));
    case 'employmentType':
      return isIn(condition.in, latestTenure(person)?.employmentType ?? null);
    case 'label':
      return condition.in.some((id) => person.labels.some((label) => labelIds[label] === id));
    case 'orientation':
      return condition.in.some((kind) => {
        const record = latest(
          person.orientations.filter((each) => each.kind === kind),
          ({ recordedOn }) => recordedOn,
        );
        return (
          record !== null &&
          record.strength >= condition.atLeast &&
          isIn(condition.sources, record.source) &&
          isOfAge(condition.ages, record, today)
        );
      });
    case 'consent': {
      const words = condition.channels.map((channel) => lastWord(person, condition.purpose, channel));
      return condition.state === 'notAsked'
        ? words.every((word) => word === null)
        : words.includes(condition.state);
    }
    case 'interaction': {
      const { kinds, purposes, directions, within } = condition;
      const counted = present(person).filter(
        (each) =>
          (kinds === null || isIn(kinds, each.kind)) &&
          (purposes === null || isIn(purposes, each.purpose)) &&
          (directions === null || isIn(directions, each.direction)) &&
          (within === null || dateHolds({ test: 'last', span: within }, dayIn(each.occurredAt, zone), today)),
      );
      return counted.length >= condition.atLeast;
    }
    case 'partnership':
      return person.partnerships.some(
        ({ kind, startedOn, endedOn }) =>
          isIn(condition.in, kind) &&
          (!condition.now ||
            ((startedOn === null || startedOn <= today) && (endedOn === null || endedOn >= today))),
      );
    case 'segment':
      if (condition.segmentId === listSegmentId) return person.listed;
      return condition.segmentId === ruleSegmentId && ruleHolds(reading.segmentRule, person, reading);
    case 'customText':
      return condition.fieldId === customIds.text && textHolds(condition.is, [person.custom.text]);
    case 'customNumber':
      return condition.fieldId === customIds.number && numberHolds(condition.is, person.custom.number);
    case 'customDate':
      return condition.fieldId === customIds.date && dateHolds(condition.is, person.custom.date, today);
    case 'customChoice':
      return condition.fieldId === customIds.choice && isIn(condition.in, person.custom.choice);
    case 'customFlag':
      return condition.fieldId === customIds.flag && person.custom.flag === true;
  }
}
