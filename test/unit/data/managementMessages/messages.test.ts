import { expect, test } from 'vitest';
import type { ManagementMessage } from '#shared/contract/managementMessages.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { someone, someTenure } from '../people/someone.ts';

const day = (text: string) => plainDate.parse(text);

const message = (parts: Partial<ManagementMessage> = {}) => ({
  id: null,
  version: 1,
  sentOn: day('2026-04-01'),
  title: 'We part as friends',
  body: 'Who leaves stays one of us.',
  sentBy: 'Mio',
  channel: 'meeting' as const,
  departments: [],
  ...parts,
});

const addTo = ({ client }: TestWorkspace, department: string, endedOn?: string) =>
  client.people.add(
    someone({
      familyName: 'Test',
      tenure: someTenure({ startedOn: '2020-04-01', department, ...(endedOn ? { endedOn } : {}) }),
    }),
  );

test('messages are listed latest first, changed by who has read them, and removed', async () => {
  const { client } = await openTestWorkspace();
  const { message: first } = await client.managementMessages.save(message({ sentOn: day('2026-01-10') }));
  await client.managementMessages.save(message({ title: 'Latest' }));
  const changed = await client.managementMessages.save({ ...first, title: 'First' });
  expect(changed.message).toMatchObject({ title: 'First', version: 2 });
  const stale = client.managementMessages.save({ ...first, title: 'Stale' });
  await expect(stale).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
    data: { what: 'managementMessage' },
  });
  const listed = await client.managementMessages.list();
  expect(listed.messages.map(({ title }) => title)).toEqual(['Latest', 'First']);
  await client.managementMessages.remove({ id: first.id, version: 2 });
  expect((await client.managementMessages.list()).messages.map(({ title }) => title)).toEqual(['Latest']);
  await expect(client.managementMessages.remove({ id: first.id, version: 3 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a department is unreached where no message came to it in the 12 months to today', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  await addTo(workspace, 'Sales');
  await addTo(workspace, 'ＳＡＬＥＳ');
  await addTo(workspace, 'Design', '2026-04-01');
  await addTo(workspace, 'Gone', '2026-03-31');
  const unreached = async () => (await client.managementMessages.list()).unreached;
  expect(await unreached()).toEqual([
    { department: 'Design', lastOn: null },
    { department: 'Sales', lastOn: null },
  ]);
  // The 12 months to 1 April 2026 begin on 2 April 2025.
  await client.managementMessages.save(message({ sentOn: day('2025-04-01') }));
  await client.managementMessages.save(message({ sentOn: day('2025-04-02'), departments: ['sales'] }));
  expect(await unreached()).toEqual([{ department: 'Design', lastOn: '2025-04-01' }]);
  // What is still to be sent has reached nobody.
  await client.managementMessages.save(message({ sentOn: day('2026-04-02') }));
  expect(await unreached()).toEqual([{ department: 'Design', lastOn: '2025-04-01' }]);
  workspace.clock.set('2026-04-02T00:00:00.000Z');
  expect(await unreached()).toEqual([]);
});
