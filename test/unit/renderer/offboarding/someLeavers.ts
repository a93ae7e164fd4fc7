import {
  type Leaver,
  type LeaverPage,
  leaver,
  leaverPage,
  type OffboardingStep,
  offboardingStep,
} from '#shared/contract/offboarding.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import { inDays } from '../followUps/someFollowUps.ts';

const idOf = (kind: string, number: number) =>
  `0198f3c2-7d6b-7000-${kind}-${String(number).padStart(12, '0')}`;

/** The id of a leaver's ending tenure. */
export const tenureOf = (number: number) => idOf('8001', number);

const name = (number: number) => ({
  familyName: `Family${number}`,
  givenName: 'Given',
  familyReading: null,
  givenReading: null,
  latinName: null,
  preferredName: null,
  formerFamilyName: null,
});

/** A leaver whose plan has come halfway. */
export function someLeaver(number: number, part: Partial<Record<keyof Leaver, unknown>> = {}): Leaver {
  return leaver.parse({
    personId: idOf('8000', number),
    personName: name(number),
    tenureId: tenureOf(number),
    lastDay: inDays(3),
    hereSince: '2019-04-01',
    department: 'Sales',
    title: 'Engineer',
    manager: 'Tom Field',
    hrOwner: 'Test User',
    noticeOn: inDays(-20),
    plan: {
      id: idOf('8002', number),
      version: 4,
      outcome: null,
      settled: 2,
      steps: 4,
      late: 1,
      next: { title: 'Return the laptop', dueOn: inDays(-1), owner: 'it' },
    },
    conversation: 'none',
    thanks: 'none',
    ...part,
  });
}

/** A step of a plan. */
export function someStep(
  number: number,
  part: Partial<Record<keyof OffboardingStep, unknown>> = {},
): OffboardingStep {
  return offboardingStep.parse({
    id: idOf('8003', number),
    kind: 'task',
    title: `Step ${number}`,
    owner: 'hr',
    ownerName: null,
    anchor: 'lastDay',
    offsetDays: 0,
    dueOn: inDays(1),
    dueByHand: false,
    late: false,
    after: [],
    waitsFor: [],
    state: 'open',
    note: '',
    settledAt: null,
    settledBy: null,
    ...part,
  });
}

/** The page of a leaver with these steps. */
export function someLeaverPage(
  steps: readonly OffboardingStep[],
  part: Partial<Record<keyof LeaverPage, unknown>> = {},
): LeaverPage {
  return leaverPage.parse({
    ...someLeaver(1),
    personVersion: 7,
    employmentType: null,
    steps,
    contactPoints: [{ channel: 'email', label: null, value: 'one@example.jp', usable: true }],
    consents: [],
    ...part,
  });
}

/** Leavers on the days after the given one, one a day. */
export const leaversFrom = (day: PlainDate, count: number): Leaver[] =>
  Array.from({ length: count }, (_, index) => someLeaver(index + 1, { lastDay: addDays(day, index) }));
