import { expect, test } from 'vitest';
import { orientations } from '#data/schema/index.ts';
import type { OutreachAim, OutreachWarning } from '#shared/contract/outreach.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addMembers, say, someFacts } from './outreachWorld.ts';

/** Alumni with what they want of the network, each by the strengths of several. */
async function wishing(wishes: readonly Partial<Record<OrientationKind, number>>[]) {
  const workspace = await openTestWorkspace();
  const ids = await addMembers(
    workspace,
    wishes.map((_, number) => ({ familyName: `Smith${number}` })),
  );
  await workspace.database.write('test', workspace.author, (unit) => {
    for (const [number, wish] of wishes.entries()) {
      for (const [kind, strength] of Object.entries(wish)) {
        const personId = ids[number] ?? expect.fail('nobody');
        const said = { source: 'said', recordedOn: '2026-01-01' } as const;
        unit.insert(orientations, { id: workspace.ids.next(), personId, kind, strength, ...said });
      }
    }
  });
  return { ...workspace, people: ids };
}

type Warning<T extends OutreachWarning['type']> = Extract<OutreachWarning, { type: T }>;

async function notWanted({ client }: Pick<TestWorkspace, 'client'>, aim: OutreachAim) {
  const { warnings } = await client.outreach.weigh(aim);
  return warnings.find((warning): warning is Warning<'notWanted'> => warning.type === 'notWanted');
}

const idsOf = async ({ client }: Pick<TestWorkspace, 'client'>, aim: OutreachAim): Promise<PersonId[]> => {
  const page = { search: '', offset: 0, limit: 100 };
  const { people } = await client.outreach.recipients({ aim, show: 'recipients', ...page });
  return people.map(({ personId }) => personId);
};

test('a message for those who want something else is warned of, with those it is for one step away', async () => {
  const world = await wishing([{ mentor: 2 }, { learning: 3 }, { mentor: 0 }, {}]);
  const [mentor] = world.people;
  const aim = someFacts({ purpose: 'askReferral' });
  const warning = await notWanted(world, aim);
  expect(warning).toEqual({
    type: 'notWanted',
    orientations: ['mentor'],
    wanted: 1,
    of: 4,
    audience: { type: 'segments', segments: [], orientations: ['mentor'], except: [] },
    people: 1,
  });
  const redirected = { ...aim, audience: warning?.audience ?? aim.audience };
  expect(await idsOf(world, redirected)).toEqual([mentor]);
  expect(await notWanted(world, redirected)).toBeUndefined();
});

test('half of them is enough, and only those who may get it count', async () => {
  const world = await wishing([{ mentor: 1 }, { learning: 3 }, {}]);
  const aim = someFacts({ purpose: 'askReferral' });
  expect(await notWanted(world, aim)).toMatchObject({ wanted: 1, of: 3 });
  await say(world, world.people[2] ?? expect.fail('nobody'), ['news', 'email', 'withdrawn']);
  expect(await notWanted(world, aim)).toBeUndefined();
});

test('of people who were picked, those it is for are picked again', async () => {
  const world = await wishing([{ mentor: 2 }, {}, {}, { mentor: 3 }]);
  const people = world.people.slice(0, 3);
  const aim = someFacts({ purpose: 'askReferral', audience: { type: 'people', people } });
  const warning = await notWanted(world, aim);
  expect(warning).toMatchObject({ wanted: 1, of: 3, people: 1 });
  expect(await idsOf(world, { ...aim, audience: warning?.audience ?? aim.audience })).toEqual([people[0]]);
});

test('where none of them wants it, those of the network who do are named', async () => {
  const world = await wishing([{}, {}, { mentor: 2 }, { mentor: 3 }]);
  const people = world.people.slice(0, 2);
  const aim = someFacts({ purpose: 'askReferral', audience: { type: 'people', people } });
  const warning = await notWanted(world, aim);
  expect(warning).toMatchObject({ wanted: 0, of: 2, people: 2 });
  const found = await idsOf(world, { ...aim, audience: warning?.audience ?? aim.audience });
  expect(new Set(found)).toEqual(new Set(world.people.slice(2)));
});

test('thanks are for everybody', async () => {
  const world = await wishing([{}, { learning: 1 }]);
  expect(await world.client.outreach.weigh(someFacts({ purpose: 'thanks' }))).toMatchObject({ warnings: [] });
});

test('the first ask to people who were given nothing is one-sided', async () => {
  const world = await wishing([{ mentor: 2 }, { mentor: 2 }]);
  const weighed = await world.client.outreach.weigh(someFacts({ purpose: 'askReferral' }));
  expect(weighed.warnings).toEqual([{ type: 'oneSided', asks: 2, gives: 0, already: false }]);
});

test('the mix is of the twelve months to today, of those who are meant, and of what came from us', async () => {
  const world = await wishing([{}, {}]);
  const { client } = world;
  const [first, second] = world.people;
  if (first === undefined || second === undefined) throw new Error('nobody');
  const contact = { kind: 'email', subject: '', body: '', tier: 'open', sentiment: null } as const;
  const log = (people: PersonId[], purpose: 'news' | 'askFavour', on: string, from = false) =>
    client.interactions.log({
      ...contact,
      people,
      purpose,
      occurredAt: instant.parse(`${on}T03:00:00.000Z`),
      direction: from ? 'fromAlumnus' : 'toAlumnus',
    });
  await log([first, second], 'news', '2026-03-01');
  await log([first], 'askFavour', '2025-04-02');
  await log([first], 'askFavour', '2025-04-01');
  await log([second], 'askFavour', '2026-03-01', true);
  const all = someFacts({ purpose: 'checkIn' });
  expect((await client.outreach.weigh(all)).mix).toEqual({ asks: 1, gives: 2, outreach: 3, oneSided: false });
  const one = { ...all, audience: { type: 'people' as const, people: [second] } };
  expect((await client.outreach.weigh(one)).mix).toEqual({ asks: 0, gives: 1, outreach: 1, oneSided: false });
});
