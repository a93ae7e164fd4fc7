import * as fc from 'fast-check';
import { isRefusal } from '#data/refusal.ts';
import type { CustomFieldId, PersonId, SegmentId } from '#shared/domain/ids.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { draft, somebody, tenure } from './world.ts';

/** Some people, a field and a list that random steps work on. */
export interface Stage {
  world: TestWorkspace;
  people: PersonId[];
  field: CustomFieldId;
  segment: SegmentId;
}

export async function setStage(world: TestWorkspace): Promise<Stage> {
  const people = [
    await somebody(world, '山田'),
    await somebody(world, '佐藤'),
    await somebody(world, 'Smith'),
  ];
  const field = await world.client.customFields.add({ name: 'Hobby', type: 'text', options: [] });
  const segment = await world.client.segments.add({
    kind: 'list',
    name: 'Friends',
    description: '',
    keepInTouchDays: null,
    people: people.slice(0, 1),
  });
  const stage = { world, people, field: field.id, segment: segment.id };
  await log(stage, 0, 1, 'The first talk');
  return stage;
}

/** What somebody might do, with two people (by number) and a word of their own. */
export const steps = fc.array(
  fc.record({
    what: fc.nat(),
    one: fc.nat({ max: 2 }),
    other: fc.nat({ max: 2 }),
    word: fc.constantFrom('Alpha', 'ベータ', '髙橋', 'Gamma'),
  }),
  { minLength: 1, maxLength: 12 },
);

type Doing = (stage: Stage, one: number, other: number, word: string) => Promise<unknown>;

const idOf = ({ people }: Stage, number: number): PersonId => {
  const id = people[number];
  if (id === undefined) throw new Error('no such person on the stage');
  return id;
};

async function profileOf(stage: Stage, number: number) {
  return await stage.world.client.people.profile({ personId: idOf(stage, number) });
}

async function log(stage: Stage, one: number, other: number, word: string): Promise<unknown> {
  const people = [...new Set([idOf(stage, one), idOf(stage, other)])];
  const followUp = { title: word, dueOn: '2026-04-20', owner: null };
  return await stage.world.client.interactions.log({ ...draft, subject: word, people, followUp });
}

async function latestInteraction(stage: Stage, one: number) {
  const question = { personId: idOf(stage, one), offset: 0, limit: 1 };
  const [found] = (await stage.world.client.interactions.ofPerson(question)).interactions;
  return found ?? null;
}

async function firstFollowUp(stage: Stage, one: number) {
  return (await stage.world.client.followUps.ofPerson({ personId: idOf(stage, one) }))[0] ?? null;
}

/** Puts one of them into the bin. */
export const removePerson: Doing = async (stage, one) => {
  const { id: personId, version } = await profileOf(stage, one);
  return stage.world.client.people.remove({ personId, version });
};

export const doings: readonly Doing[] = [
  async (stage, one, _other, word) => {
    const before = await profileOf(stage, one);
    const contactPoints = [
      { channel: 'email', label: null, value: `${one}@${word.length}.example`, usable: true } as const,
    ];
    return stage.world.client.people.update({
      ...before,
      personId: before.id,
      givenName: word,
      contactPoints,
    });
  },
  async (stage, one, _other, word) => {
    const { id: personId, version, tenures } = await profileOf(stage, one);
    const id = word === 'Alpha' ? null : (tenures[0]?.id ?? null);
    return stage.world.client.people.saveTenure({
      personId,
      version,
      tenure: { ...tenure, id, department: word },
    });
  },
  async (stage, one) => {
    const { id: personId, version, tenures } = await profileOf(stage, one);
    const [first] = tenures;
    return first && stage.world.client.people.removeTenure({ personId, version, tenureId: first.id });
  },
  async (stage, one, other, word) => {
    const { id: personId, version } = await profileOf(stage, one);
    const relation = {
      id: null,
      kind: 'colleague',
      outward: true,
      otherId: idOf(stage, other),
      note: word,
    } as const;
    return stage.world.client.people.saveRelation({ personId, version, relation });
  },
  async (stage, one, _other, word) => {
    const { id: personId, version } = await profileOf(stage, one);
    return stage.world.client.people.setLabels({ personId, version, kind: 'tag', names: [word] });
  },
  async (stage, one, _other, word) => {
    const { id: personId, version } = await profileOf(stage, one);
    const values = { [stage.field]: word === 'Gamma' ? null : word };
    return stage.world.client.people.setCustomValues({ personId, version, values });
  },
  async (stage, one, _other, word) => {
    const { id: personId, version } = await profileOf(stage, one);
    const membership = { invitedOn: `2025-01-0${word.length}`, joinedOn: null, leftOn: null };
    return stage.world.client.people.setMembership({ personId, version, membership });
  },
  (stage, one, other) =>
    stage.world.client.people.recordOrientations({
      personId: idOf(stage, one),
      orientations: [{ kind: 'return', strength: other, source: 'said', recordedOn: '2026-03-01' }],
    }),
  (stage, one) =>
    stage.world.client.people.recordExchange({
      personId: idOf(stage, one),
      exchange: {
        kind: 'talk',
        party: 'alumnus',
        act: 'gave',
        happenedOn: '2026-03-01',
        interactionId: null,
        note: '',
      },
    }),
  removePerson,
  log,
  async (stage, one, other, word) => {
    const found = await latestInteraction(stage, one);
    const people = [idOf(stage, other)];
    return found && stage.world.client.interactions.update({ ...found, body: word, people });
  },
  async (stage, one) => {
    const found = await latestInteraction(stage, one);
    return found && stage.world.client.interactions.remove({ id: found.id, version: found.version });
  },
  async (stage, one, _other, word) => {
    const found = await firstFollowUp(stage, one);
    return found && stage.world.client.followUps.done({ id: found.id, version: found.version, result: word });
  },
  async (stage, one) => {
    const found = await firstFollowUp(stage, one);
    return found && stage.world.client.followUps.remove({ id: found.id, version: found.version });
  },
  (stage, one, other) =>
    stage.world.client.segments.addPeople({
      id: stage.segment,
      people: [idOf(stage, one), idOf(stage, other)],
    }),
  async (stage, _one, _other, word) => {
    const found = await stage.world.client.segments.get({ id: stage.segment });
    return stage.world.client.segments.update({ ...found, description: word });
  },
  async (stage, _one, _other, word) => {
    const added = await somebody(stage.world, word);
    stage.people.push(added);
  },
  async (stage, one, other, word) => {
    const selection = { type: 'some' as const, people: [idOf(stage, one), idOf(stage, other)] };
    const action = { type: 'addLabels' as const, kind: 'skill' as const, names: [word] };
    for await (const _event of await stage.world.client.bulk.run({ selection, action }));
  },
];

/** Does it; what is refused, because the person is in the bin by now, is left. */
export async function doStep(
  stage: Stage,
  { what, one, other, word }: { what: number; one: number; other: number; word: string },
): Promise<void> {
  const doing = doings[what % doings.length];
  try {
    await doing?.(stage, one, other, word);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
