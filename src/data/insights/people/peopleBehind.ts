import type { Behind } from '#shared/contract/figures.ts';
import { fold } from '#shared/domain/folding.ts';
import { openness as opennessStates } from '#shared/domain/vocabulary.ts';
import { DepartmentReader, departmentsToldApart } from '../departments.ts';
import { seqsBehindEvent } from '../eventPeople.ts';
import { daysOfYear, exchangedBetween } from '../exchanges.ts';
import { dayNumber } from '../facts/factPage.ts';
import { isAlumnusOn, isMemberOn, isReachableOn } from '../facts/person.ts';
import { kindBits, wantedBy } from '../facts/wishes.ts';
import { opennessOn } from '../opennessMix.ts';
import { seqsBehindOpportunities, seqsBehindStage } from '../pipelineFigures.ts';
import { seqsBehindReason } from '../reasons.ts';
import { seqsBehindVoices } from '../voices.ts';
import { type Asked, seqsWhere } from './asked.ts';
import { leaversOf, seqsBehindMetric } from './behindMetric.ts';
import { isActive, type Test } from './states.ts';
import { cameBackWithin, leftOnDays, ofCohort, receivedPurpose } from './tests.ts';

type Of<Figure extends Behind['figure']> = Extract<Behind, { figure: Figure }>;

/** The seqs of the people that a bar, a point or a cell stands for, each once, by the tests its number is counted with. */
export function peopleBehind(asked: Asked, behind: Behind): number[] {
  const { facts, question, sqlite, reader } = asked;
  switch (behind.figure) {
    case 'metric':
      return seqsBehindMetric(asked, behind.metric);
    case 'funnel':
      return seqsBehindMetric(asked, behind.stage === 'leavers' ? 'alumni' : behind.stage);
    case 'events':
      return seqsBehindEvent(facts, question, sqlite, behind);
    case 'partings':
      return leaversOf(asked, behind, behind.part);
    case 'reasons':
      return seqsBehindReason(facts, question, reader, behind.reason);
    case 'voices': {
      const { from = question.from, to = question.to, part } = behind;
      return seqsBehindVoices({ ...question, from, to }, sqlite, reader, part);
    }
    case 'pipeline':
      return seqsBehindStage(question, sqlite, behind);
    case 'pipelineResults':
      return seqsBehindOpportunities(question, sqlite, behind);
    default:
      return seqsWhere(asked, testOf(asked, behind));
  }
}

type InFacts = Exclude<
  Behind,
  Of<'metric' | 'funnel' | 'events' | 'partings' | 'reasons' | 'voices' | 'pipeline' | 'pipelineResults'>
>;

/** What the facts of a person tell by themselves. */
function testOf(asked: Asked, behind: InFacts): Test {
  const { question } = asked;
  const today = dayNumber(question.on);
  switch (behind.figure) {
    case 'participation': {
      const day = dayNumber(behind.on);
      return behind.part === 'active'
        ? isActive(behind.on, question)
        : (page, slot) => isMemberOn(page, slot, day);
    }
    case 'leavers': {
      const { fromDay, toDay } = daysOfYear(behind.year, today);
      return leftOnDays(fromDay, toDay);
    }
    case 'cohorts':
      return ofCohort(question, behind);
    case 'returns':
      return cameBackWithin(question, behind.years);
    case 'orientations': {
      const day = dayNumber(behind.on);
      const wanted = kindBits([behind.kind]);
      return (page, slot) => isAlumnusOn(page, slot, day) && (wantedBy(page, slot, day) & wanted) !== 0;
    }
    case 'openness': {
      const day = dayNumber(behind.on);
      const state = opennessStates.options.indexOf(behind.openness);
      return (page, slot) => isAlumnusOn(page, slot, day) && opennessOn(page, slot, day) === state;
    }
    case 'messageMix':
      return receivedPurpose(question, behind.purpose);
    case 'exchanges': {
      const days = daysOfYear(behind.year, today);
      return (page, slot) => exchangedBetween(page, slot, behind, days);
    }
    case 'departments':
      return ofDepartment(asked, behind, today);
  }
}

function ofDepartment(
  { facts, question }: Asked,
  { department, part }: Of<'departments'>,
  day: number,
): Test {
  const isOfPart = departmentPart(question, part, day);
  const reader = new DepartmentReader();
  if (department !== null) {
    const wanted = fold(department);
    return (page, slot) => isOfPart(page, slot) && reader.of(page, slot) === wanted;
  }
  const toldApart = departmentsToldApart(facts, question);
  return (page, slot) => isOfPart(page, slot) && !toldApart.has(reader.of(page, slot));
}

function departmentPart(question: Asked['question'], part: Of<'departments'>['part'], day: number): Test {
  switch (part) {
    case 'alumni':
      return (page, slot) => isAlumnusOn(page, slot, day);
    case 'reachable':
      return (page, slot) => isReachableOn(page, slot, day);
    case 'joined':
      return (page, slot) => isMemberOn(page, slot, day);
    case 'active':
      return isActive(question.on, question);
  }
}
