import { expect, test } from 'vitest';
import { csvFile } from '#test/support/imports.ts';
import { grantFile, openTestWorkspace } from '#test/support/workspace.ts';

const connections =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Byron,,,,,01 Jan 2024\n';

test('a profile that knows the header can be left aside', async () => {
  const workspace = await openTestWorkspace();
  const path = csvFile(connections);
  const profileWith = async (useProfile: boolean) => {
    const file = grantFile(workspace.context, path, 'read');
    for await (const event of await workspace.client.imports.inspect({ file, reading: {}, useProfile })) {
      if (event.type === 'found') return event.inspection.profile;
    }
    return undefined;
  };
  expect(await profileWith(true)).toEqual({ type: 'known', name: 'linkedin' });
  expect(await profileWith(false)).toBeNull();
});
