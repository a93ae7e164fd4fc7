import type { OpportunityDraft } from '#shared/contract/opportunities.ts';
import { type PersonId, pipelineStageId } from '#shared/domain/ids.ts';
import type { StageCode } from '#shared/domain/pipeline/stages.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

/** What is written down of an opportunity; a test names what it is about. */
export const someDraft = (parts: Partial<OpportunityDraft> = {}): OpportunityDraft => ({
  title: '',
  department: null,
  owner: null,
  sponsor: null,
  startsOn: null,
  nextStep: '',
  nextStepOn: null,
  note: '',
  worries: [],
  ...parts,
});

/** The id of one of the program's own stages. */
export async function stageOf({ client }: TestWorkspace, form: PartnershipForm, code: StageCode) {
  const stage = (await client.pipeline.stages()).find((one) => one.form === form && one.code === code);
  if (stage === undefined) throw new Error(`${form} has no stage ${code}`);
  return stage.id;
}

/** Somebody nothing speaks against: the rules let them be asked for anything. */
export async function addAskable(workspace: TestWorkspace, familyName: string): Promise<PersonId> {
  const { client, clock } = workspace;
  const [added] = await addPeople(workspace, [
    { familyName, email: `${familyName.toLowerCase()}@example.com` },
  ]);
  if (added === undefined) throw new Error('nobody was added');
  const recordedOn = plainDate.parse(clock.now().slice(0, 10));
  const personId = added.id;
  await client.people.recordOrientations({
    personId,
    orientations: [{ kind: 'return', strength: 3, source: 'said', recordedOn }],
  });
  await client.people.recordConsent({
    personId,
    consents: [
      {
        purpose: 'jobs',
        channel: 'email',
        state: 'granted',
        basis: 'consent',
        evidence: 'said so',
        decidedOn: recordedOn,
      },
    ],
  });
  await client.people.recordEligibility({
    personId,
    eligibility: {
      eligibility: 'yes',
      decidedBy: 'Mio',
      decidedOn: recordedOn,
      until: null,
      reason: '',
      tier: 'open',
    },
  });
  return personId;
}

/** Opens one in the named stage. */
export async function openOne(
  workspace: TestWorkspace,
  personId: PersonId,
  form: PartnershipForm,
  code: StageCode,
  parts: Partial<OpportunityDraft> = {},
) {
  const stageId = await stageOf(workspace, form, code);
  const { opportunity } = await workspace.client.pipeline.open({
    ...someDraft(parts),
    personId,
    form,
    stageId,
    override: null,
  });
  return opportunity;
}

/** A stage id of nothing. */
export const noStage = pipelineStageId.parse('00000000-0000-7000-8000-00000000ffff');
