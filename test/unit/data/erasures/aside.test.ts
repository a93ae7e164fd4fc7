import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFile } from '#data/workspace/layout.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

test('a damaged file that lies aside goes too, as it holds whoever is erased', async () => {
  const workspace = await openTestWorkspace();
  const { client, database, folder } = workspace;
  const [person] = await addPeople(workspace, [{ familyName: 'Smith' }]);
  if (person === undefined) throw new Error('nobody was added');
  database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(dataFile(folder), join(folder, 'data.damaged-20260401-090000.db'));
  expect(await client.damage.aside()).toHaveLength(1);
  for await (const event of await client.erasures.erase({ personIds: [person.id], reason: 'request' })) {
    if (event.type === 'erased') expect(event).toMatchObject({ people: 1, notRewritten: null });
  }
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
});
