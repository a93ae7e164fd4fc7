import { expect, test } from 'vitest';
import { people } from '#data/schema/index.ts';
import { type OpportunityColumn, opportunityColumn } from '#shared/contract/pipeline.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';
import { openOne } from './pipelineWorld.ts';

const day = (text: string) => plainDate.parse(text);
const closing = {
  reason: null,
  words: '',
  askAgainOn: null,
  tenure: null,
  partnership: null,
  referredId: null,
};

/** Four opportunities that come in another order by each column; the last two are closed. */
async function fourOf(workspace: TestWorkspace) {
  const { client, clock } = workspace;
  const [aoki, sato, ito] = await addPeople(workspace, [
    { familyName: '青木', familyReading: 'あおき' },
    { familyName: '佐藤', familyReading: 'さとう' },
    { familyName: '伊藤', familyReading: 'いとう' },
  ]);
  if (aoki === undefined || sato === undefined || ito === undefined) throw new Error('nobody was added');
  const a = await openOne(workspace, sato.id, 'business', 'considering', {
    title: 'Zebra',
    owner: 'Ken',
    nextStepOn: day('2026-05-02'),
  });
  clock.advance(86_400_000);
  const b = await openOne(workspace, aoki.id, 'rehire', 'listening', {
    title: 'apple',
    startsOn: day('2026-07-01'),
    nextStepOn: day('2026-05-01'),
  });
  clock.advance(86_400_000);
  const c = await openOne(workspace, ito.id, 'rehire', 'considering', { owner: 'Mio' });
  const d = await openOne(workspace, ito.id, 'advisory', 'considering', {
    title: 'Mentor',
    owner: 'Aya',
    startsOn: day('2026-06-01'),
  });
  await client.pipeline.close({ id: d.id, version: 1, outcome: 'notNow', ...closing });
  clock.advance(86_400_000);
  await client.pipeline.close({ id: c.id, version: 1, outcome: 'declined', ...closing });
  return { a: a.id, b: b.id, c: c.id, d: d.id };
}

const orders: Record<OpportunityColumn, [ascending: string, descending: string]> = {
  person: ['bcda', 'acdb'],
  form: ['bcad', 'dabc'],
  stage: ['cbad', 'dabc'],
  title: ['bdac', 'adbc'],
  owner: ['dacb', 'cadb'],
  nextStepOn: ['bacd', 'abcd'],
  startsOn: ['dbac', 'bdac'],
  openedOn: ['abcd', 'cdba'],
  movedAt: ['abcd', 'cdba'],
  outcome: ['dcab', 'cdab'],
  closedOn: ['dcab', 'cdab'],
};

test('the table sorts by every column either way, what is empty last', async () => {
  const workspace = await openTestWorkspace();
  const ids = await fourOf(workspace);
  const letters = new Map(Object.entries(ids).map(([letter, id]) => [String(id), letter]));
  const question = { forms: [], state: 'all' as const, mine: false, search: '', offset: 0, limit: 10 };
  for (const sort of opportunityColumn.options) {
    for (const [index, descending] of [false, true].entries()) {
      const { total, opportunities } = await workspace.client.pipeline.list({
        ...question,
        sort,
        descending,
      });
      expect(total).toBe(4);
      const found = opportunities.map(({ id }) => letters.get(id)).join('');
      expect([sort, descending, found]).toEqual([sort, descending, orders[sort][index]]);
    }
  }
});

test('the table narrows by form, state, owner and words, and comes in pages', async () => {
  const workspace = await openTestWorkspace();
  const { client, database, author } = workspace;
  await client.settings.update({ userName: 'Mio' });
  const { a, b, c, d } = await fourOf(workspace);
  const all = { forms: [], state: 'all' as const, mine: false, search: '', sort: 'openedOn' as const };
  const ids = async (parts: object) => {
    const page = { ...all, descending: false, offset: 0, limit: 10, ...parts };
    const { total, opportunities } = await client.pipeline.list(page);
    return [total, opportunities.map(({ id }) => id)];
  };
  expect(await ids({ forms: ['rehire'] })).toEqual([2, [b, c]]);
  expect(await ids({ forms: ['rehire', 'business'], state: 'open' })).toEqual([2, [a, b]]);
  expect(await ids({ state: 'closed' })).toEqual([2, [c, d]]);
  expect(await ids({ mine: true })).toEqual([2, [b, c]]);
  expect(await ids({ search: 'いとう' })).toEqual([2, [c, d]]);
  expect(await ids({ search: '伊藤 mentor' })).toEqual([1, [d]]);
  expect(await ids({ offset: 1, limit: 2 })).toEqual([4, [b, c]]);
  const { opportunities } = await client.pipeline.list({ ...all, descending: false, offset: 0, limit: 10 });
  expect(opportunities.map(({ findings }) => findings.length > 0)).toEqual([true, true, false, false]);
  await database.write('test.remove', author, (unit) => {
    const [row] = unit.find(people, { familyName: '伊藤' }, ['id']);
    unit.update(people, { id: String(row?.['id']) }, { deletedAt: author.clock.now() });
  });
  expect(await ids({})).toEqual([2, [a, b]]);
});
