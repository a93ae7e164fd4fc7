import type { MetricName } from '#shared/contract/insights.ts';
import { contributingKinds } from '../../exchanges/kinds.ts';
import { seqsBehindEvents } from '../eventPeople.ts';
import { exchangedBetween } from '../exchanges.ts';
import { dayNumber } from '../facts/factPage.ts';
import { isAlumnusOn, isInvitedOn, isMemberOn, isReachableOn } from '../facts/person.ts';
import { type PartingPart, seqsBehindPartings } from '../partingTally.ts';
import { seqsBehindOpportunities } from '../pipelineFigures.ts';
import { seqsBehindVoices } from '../voices.ts';
import { type Asked, seqsWhere } from './asked.ts';
import { isActive, isContributing, isDormant, isReturning, type Test } from './states.ts';
import { cameBackWithin, leftOnDays, wasAsked, wasWrittenToOneSidedly } from './tests.ts';

/** The seqs of who a number counts, or of who did what it counts: of a rate those of its `n`. */
export function seqsBehindMetric(asked: Asked, name: MetricName): number[] {
  const test = testOf(asked, name);
  return test === null ? fromElsewhere(asked, name) : seqsWhere(asked, test);
}

/** What the facts of a person tell by themselves; null for the other numbers. */
function testOf({ question, sqlite }: Asked, name: MetricName): Test | null {
  const { on, from, to } = question;
  const day = dayNumber(on);
  const period = { fromDay: dayNumber(from), toDay: dayNumber(to) };
  const exchanged =
    (party: 'alumnus' | 'company', act: 'gave' | 'asked'): Test =>
    (page, slot) =>
      exchangedBetween(page, slot, { party, act }, period);
  switch (name) {
    case 'alumni':
      return (page, slot) => isAlumnusOn(page, slot, day);
    case 'reachable':
      return (page, slot) => isReachableOn(page, slot, day);
    case 'invited':
      return (page, slot) => isInvitedOn(page, slot, day);
    case 'joined':
      return (page, slot) => isMemberOn(page, slot, day);
    case 'active':
    case 'participationRate':
    case 'participationRateOfReachable':
      return isActive(on, question);
    case 'contributing':
      return isContributing(on, question, contributingKinds(sqlite));
    case 'dormant':
      return isDormant(on, question);
    case 'returning':
      return isReturning(on, question);
    case 'leavers':
      return leftOnDays(period.fromDay, period.toDay);
    case 'returnRate1Year':
      return cameBackWithin(question, 1);
    case 'returnRate3Years':
      return cameBackWithin(question, 3);
    case 'returnRate5Years':
      return cameBackWithin(question, 5);
    case 'medianYearsToReturn':
      return cameBackWithin(question, Number.POSITIVE_INFINITY);
    case 'messageMix':
      return wasAsked(question);
    case 'oneSided':
      return wasWrittenToOneSidedly(question);
    case 'alumniGave':
      return exchanged('alumnus', 'gave');
    case 'companyGave':
      return exchanged('company', 'gave');
    case 'alumniAsked':
      return exchanged('alumnus', 'asked');
    case 'companyAsked':
      return exchanged('company', 'asked');
    default:
      return null;
  }
}

function fromElsewhere(asked: Asked, name: MetricName): number[] {
  const { facts, question, sqlite, reader } = asked;
  switch (name) {
    case 'eventAttendance':
      return seqsBehindEvents(facts, question, sqlite, 'came');
    case 'eventFit':
      return seqsBehindEvents(facts, question, sqlite, 'fits');
    case 'eventRepeat':
      return seqsBehindEvents(facts, question, sqlite, 'repeat');
    case 'eventScore':
      return seqsBehindEvents(facts, question, sqlite, 'score');
    case 'goodPartingRate':
      return leaversOf(asked, question, 'good');
    case 'leaverEnps':
      return leaversOf(asked, question, 'scored');
    case 'opportunitiesOpened':
      return seqsBehindOpportunities(question, sqlite, {});
    case 'opportunitiesPartnered':
      return seqsBehindOpportunities(question, sqlite, { outcome: 'returned' });
    case 'voicesRaised':
      return seqsBehindVoices(question, sqlite, reader, 'raised');
    case 'voicesAnswered':
    case 'medianDaysToAnswer':
      return seqsBehindVoices(question, sqlite, reader, 'answered');
    default:
      return [];
  }
}

/** Of who left on a day from one to another, as far as these have come. */
export function leaversOf(
  { facts, question: { among, on } }: Asked,
  { from, to }: Pick<Asked['question'], 'from' | 'to'>,
  part: PartingPart,
): number[] {
  return seqsBehindPartings(facts, among, { from: dayNumber(from), to: dayNumber(to < on ? to : on) }, part);
}
