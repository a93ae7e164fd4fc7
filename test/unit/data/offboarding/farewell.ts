import type { LeaverPage, PlannedStep } from '#shared/contract/offboarding.ts';
import type { OperationId } from '#shared/domain/ids.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { takeBack } from '../history/world.ts';
import { someone, someTenure } from '../people/someone.ts';

export const day = (text: string): PlainDate => plainDate.parse(text);

/** A step of which a test names what it is about. */
export const someStep = (parts: Partial<PlannedStep> = {}): PlannedStep => ({
  kind: 'task',
  title: 'Return the laptop',
  owner: 'leaver',
  ownerName: null,
  anchor: 'lastDay',
  offsetDays: 0,
  after: [],
  ...parts,
});

/** Somebody who works here, with the tenure that goes on. */
export async function addColleague(
  workspace: TestWorkspace,
  familyName = 'Yamada',
  startedOn = '2020-04-01',
) {
  const added = await workspace.client.people.add(
    someone({ familyName, tenure: someTenure({ startedOn, department: 'Sales' }) }),
  );
  const [tenure] = added.tenures;
  if (tenure === undefined) throw new Error('no tenure');
  return { personId: added.id, tenureId: tenure.id, version: added.version };
}

/** What a test names of a farewell to be planned. */
export interface Wanted {
  lastDay: string;
  noticeOn?: string;
  manager?: string;
  hrOwner?: string;
  steps?: PlannedStep[];
}

/** Plans the farewell of a person's present tenure. */
export const planOf = (
  { client }: TestWorkspace,
  personId: LeaverPage['personId'],
  { lastDay, noticeOn, manager, hrOwner, steps = [someStep()] }: Wanted,
) =>
  client.offboarding.plan({
    personId,
    tenureId: null,
    noticeOn: noticeOn === undefined ? null : day(noticeOn),
    lastDay: day(lastDay),
    manager: manager ?? null,
    hrOwner: hrOwner ?? null,
    steps,
  });

/** Adds a colleague and plans the farewell. */
export async function addLeaver(workspace: TestWorkspace, familyName: string, wanted: Wanted) {
  const { personId } = await addColleague(workspace, familyName);
  return (await planOf(workspace, personId, wanted)).leaver;
}

/** The plan of a page, which a test has made. */
export function planIn({ plan }: Pick<LeaverPage, 'plan'>) {
  if (plan === null) throw new Error('nothing planned');
  return { id: plan.id, version: plan.version };
}

/** The first step of a page, or the one of that title. */
export function stepIn({ steps }: LeaverPage, title?: string) {
  const step = steps.find((each) => title === undefined || each.title === title);
  if (step === undefined) throw new Error('no such step');
  return step;
}

/** Takes an operation back as a whole; it has to have changed something. */
export async function undo(workspace: TestWorkspace, operationId: OperationId | null): Promise<void> {
  if (operationId === null) throw new Error('nothing happened');
  await takeBack(workspace, operationId);
}
