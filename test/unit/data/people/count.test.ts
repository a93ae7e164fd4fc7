import { expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople, someTenure } from './someone.ts';

test('alumni are the living whose latest tenure has ended by today', async () => {
  // Today is 1 April 2026 in Tokyo.
  const workspace = await openTestWorkspace();
  const added = await addPeople(workspace, [
    { familyName: 'Left', tenure: someTenure({ endedOn: '2026-04-01' }) },
    { familyName: 'Leaving', tenure: someTenure({ endedOn: '2026-04-02' }) },
    { familyName: 'Here', tenure: someTenure({ startedOn: '2020-04-01' }) },
    { familyName: 'Unknown' },
    { familyName: 'Dead', tenure: someTenure({ endedOn: '2020-03-31' }) },
  ]);
  workspace.database.sqlite
    .prepare('UPDATE people SET deceased_on = ? WHERE id = ?')
    .run('2025-01-01', added.at(-1)?.id);
  expect(await workspace.client.people.count()).toEqual({ people: 5, alumni: 1 });
});
