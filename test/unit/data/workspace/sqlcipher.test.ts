import { join } from 'node:path';
import OtherSqlcipher from '@signalapp/sqlcipher';
import { expect, test } from 'vitest';
import { people } from '#data/schema/index.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

test('SQLCipher 4 itself reads data.db with the raw key, as the README says', async () => {
  const workspace = await openTestWorkspace();
  await workspace.database.write('person.add', workspace.author, (unit) =>
    unit.insert(people, {
      id: workspace.ids.next(),
      familyName: '山田',
      doNotContact: false,
      version: 1,
      createdAt: workspace.clock.now(),
      updatedAt: workspace.clock.now(),
    }),
  );
  const key = Buffer.from(workspace.opened.key).toString('hex');
  await workspace.context.session.close();
  const other = new OtherSqlcipher(join(workspace.folder, 'data.db'));
  try {
    other.pragma(`key = "x'${key}'"`);
    expect(other.pragma('cipher_integrity_check')).toEqual([]);
    expect(other.prepare('SELECT family_name FROM people').all()).toEqual([{ family_name: '山田' }]);
  } finally {
    other.close();
  }
});
