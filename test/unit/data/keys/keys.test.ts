import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WrongTries } from '#data/keys/wrongTries.ts';
import { people } from '#data/schema/index.ts';
import { readKeyring, writeKeyring } from '#data/workspace/keyringFile.ts';
import type { RotationEvent } from '#shared/contract/keys.ts';
import { openedBy } from '#test/support/openedBy.ts';
import { clientOf, openTestWorkspace, type TestWorkspace, testPassphrase } from '#test/support/workspace.ts';

const kinds = ({ context }: TestWorkspace): unknown[] =>
  context.session
    .require()
    .database.sqlite.prepare('SELECT kind FROM audit_entries ORDER BY number')
    .pluck()
    .all();

async function listed(): Promise<TestWorkspace & { recent: string }> {
  const workspace = await openTestWorkspace();
  const { id } = workspace.opened;
  await workspace.context.recent.opened(id, workspace.folder, workspace.clock.now(), false);
  return { ...workspace, recent: id };
}

const open = (workspace: TestWorkspace & { recent: string }, passphrase: string | null) =>
  openedBy(workspace.client.workspace.open({ at: { recent: workspace.recent }, passphrase }));

async function all(events: AsyncIterable<RotationEvent>): Promise<RotationEvent['type'][]> {
  const types: RotationEvent['type'][] = [];
  for await (const { type } of events) types.push(type);
  return types;
}

describe('the passphrase', () => {
  test('is changed by who knows the present one, and told of', async () => {
    const workspace = await listed();
    const { client } = workspace;
    await expect(
      client.keys.changePassphrase({ present: 'not the present one', next: 'a much better passphrase' }),
    ).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await expect(
      client.keys.changePassphrase({ present: testPassphrase, next: 'short' }),
    ).rejects.toMatchObject({ code: 'PASSPHRASE_TOO_SHORT' });
    await client.keys.changePassphrase({ present: testPassphrase, next: 'a much better passphrase' });
    expect(kinds(workspace)).toEqual(['wrongTries', 'passphraseChanged']);
    await client.workspace.close();
    await expect(open(workspace, testPassphrase)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await open(workspace, 'a much better passphrase');
  });

  test('of a workspace of the first version goes on opening, and its keyring is brought up when it changes', async () => {
    const workspace = await listed();
    const { client, folder } = workspace;
    const { workspace: id, slots } = await readKeyring(folder);
    await client.workspace.close();
    const { writeFile } = await import('node:fs/promises');
    const path = join(folder, 'keys.json');
    await writeFile(path, JSON.stringify({ format: 'enishi-keys', version: 1, workspace: id, slots }));
    await open(workspace, testPassphrase);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1 });
    await client.keys.makeRecoveryCode({ passphrase: testPassphrase });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 2, next: null });
  });
});

describe('wrong tries', () => {
  test('make the next one wait, also after a restart, and are told of at the next opening', async () => {
    const workspace = await listed();
    const { client, clock, context } = workspace;
    await client.workspace.close();
    for (const wrong of ['one wrong try', 'another wrong try', 'a third wrong try']) {
      await expect(open(workspace, wrong)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    }
    await expect(open(workspace, testPassphrase)).rejects.toMatchObject({
      code: 'TOO_MANY_TRIES',
      data: { seconds: 5 },
    });
    const userData = join(workspace.folder, '..');
    const restarted = { ...context, tries: await WrongTries.load(userData) };
    const again = { ...workspace, client: clientOf(restarted) };
    clock.advance(3000);
    await expect(open(again, testPassphrase)).rejects.toMatchObject({ data: { seconds: 2 } });
    clock.advance(2000);
    await open(again, testPassphrase);
    expect(kinds(workspace)).toEqual(['wrongTries']);
    const facts = context.session
      .require()
      .database.sqlite.prepare('SELECT facts FROM audit_entries')
      .pluck();
    expect(JSON.parse(String(facts.get()))).toMatchObject({ count: 3 });
    await client.workspace.close();
    await open(again, testPassphrase);
    expect(kinds(workspace)).toEqual(['wrongTries']);
  });

  test('at once are tried one after the other, so that many do not count as the first', async () => {
    const workspace = await listed();
    await workspace.client.workspace.close();
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        openedBy(
          workspace.client.keys.recover({
            at: { recent: workspace.recent },
            code: 'not a code',
            passphrase: `another passphrase ${index}`,
          }),
        ),
      ),
    );
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
    const opens = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => open(workspace, `guess number ${index}`)),
    );
    const codes = opens.map((one) => (one.status === 'rejected' ? one.reason.code : 'opened'));
    expect(codes.filter((code) => code === 'WRONG_PASSPHRASE')).toHaveLength(3);
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(3);
  });
});

describe('the recovery code', () => {
  test('opens the workspace with a new passphrase, however it is typed, and stays valid', async () => {
    const workspace = await listed();
    const { client, recent } = workspace;
    expect(await client.keys.state()).toEqual({ inKeychain: false, recoveryCodeMadeAt: null });
    await expect(client.keys.makeRecoveryCode({ passphrase: 'wrong one' })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    const { code } = await client.keys.makeRecoveryCode({ passphrase: testPassphrase });
    expect((await client.keys.state()).recoveryCodeMadeAt).toBe(workspace.clock.now());
    await client.workspace.close();
    const at = { recent };
    const typed = code.toLowerCase().replaceAll('-', ' ');
    await expect(
      openedBy(client.keys.recover({ at, code: typed, passphrase: 'short' })),
    ).rejects.toMatchObject({
      code: 'PASSPHRASE_TOO_SHORT',
    });
    await expect(
      openedBy(client.keys.recover({ at, code: `${typed}0`, passphrase: 'a new passphrase' })),
    ).rejects.toMatchObject({ code: 'RECOVERY_CODE_MISTYPED' });
    await openedBy(client.keys.recover({ at, code: typed, passphrase: 'a new passphrase' }));
    expect(kinds(workspace)).toEqual(['wrongTries', 'recoveryCodeMade', 'recoveryCodeUsed']);
    await client.workspace.close();
    await expect(open(workspace, testPassphrase)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await openedBy(client.keys.recover({ at, code, passphrase: 'yet another passphrase' }));
  });

  test('that was made anew is the only one', async () => {
    const workspace = await listed();
    const { client, recent } = workspace;
    const { code: first } = await client.keys.makeRecoveryCode({ passphrase: testPassphrase });
    const { code: second } = await client.keys.makeRecoveryCode({ passphrase: testPassphrase });
    expect(second).not.toBe(first);
    await client.workspace.close();
    await expect(
      openedBy(client.keys.recover({ at: { recent }, code: first, passphrase: 'a new passphrase' })),
    ).rejects.toMatchObject({ code: 'WRONG_RECOVERY_CODE' });
    await openedBy(client.keys.recover({ at: { recent }, code: second, passphrase: 'a new passphrase' }));
  });

  test('of a workspace that has none is refused with the reason', async () => {
    const workspace = await listed();
    const { client, recent } = workspace;
    const { code } = await (await listed()).client.keys.makeRecoveryCode({ passphrase: testPassphrase });
    await expect(
      openedBy(client.keys.recover({ at: { recent }, code, passphrase: 'a new passphrase' })),
    ).rejects.toMatchObject({ code: 'NO_RECOVERY_CODE' });
  });
});

describe('another data key', () => {
  test('encrypts all of it anew, keeps the passphrase and lets the recovery code go', async () => {
    const workspace = await listed();
    const { client, context, folder } = workspace;
    const at = workspace.clock.now();
    await workspace.database.write('person.add', workspace.author, (unit) =>
      unit.insert(people, {
        id: workspace.ids.next(),
        familyName: '鍵山',
        doNotContact: false,
        version: 1,
        createdAt: at,
        updatedAt: at,
      }),
    );
    await client.keys.makeRecoveryCode({ passphrase: testPassphrase });
    const before = {
      key: Uint8Array.from(context.session.require().key),
      file: readFileSync(join(folder, 'data.db')),
    };
    await expect(
      async () => await all(await client.keys.rotate({ passphrase: 'wrong one' })),
    ).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    expect((await all(await client.keys.rotate({ passphrase: testPassphrase }))).at(-1)).toBe('rotated');
    const after = context.session.require();
    expect(Uint8Array.from(after.key)).not.toEqual(before.key);
    expect(readFileSync(join(folder, 'data.db')).subarray(0, 16)).not.toEqual(before.file.subarray(0, 16));
    expect((await client.keys.state()).recoveryCodeMadeAt).toBeNull();
    expect(kinds(workspace)).toEqual(['recoveryCodeMade', 'wrongTries', 'keyRotated']);
    await client.workspace.close();
    await open(workspace, testPassphrase);
    expect(
      context.session.require().database.sqlite.prepare('SELECT family_name FROM people').pluck().get(),
    ).toBe('鍵山');
  });
});

describe('locking', () => {
  test('closes, forgets the key, and asks for the passphrase even where the keychain knows it', async () => {
    const workspace = await listed();
    const { client, context, recent } = workspace;
    const { key } = context.session.require();
    expect(await client.keys.locked()).toBeNull();
    expect(await client.keys.lock({ evenIfBusy: false })).toEqual({ locked: true });
    expect(key.every((byte) => byte === 0)).toBe(true);
    expect(await client.workspace.current()).toBeNull();
    expect(await client.keys.locked()).toMatchObject({ id: recent, name: 'Test' });
    expect(JSON.parse(readFileSync(join(workspace.folder, '..', 'recent.json'), 'utf8'))).toMatchObject([
      { locked: true },
    ]);
    await expect(open(workspace, null)).rejects.toMatchObject({ code: 'PASSPHRASE_NEEDED' });
    await open(workspace, testPassphrase);
    expect(await client.keys.locked()).toBeNull();
    expect((await client.workspace.recent())[0]?.locked).toBe(false);
  });

  test('after a while waits for what is being done, and by hand does not', async () => {
    const workspace = await listed();
    const { client, database } = workspace;
    let goOn: () => void = () => undefined;
    const reading = database.readInSteps(
      async () =>
        await new Promise<void>((resolve) => {
          goOn = resolve;
        }),
    );
    expect(await client.keys.lock({ evenIfBusy: false })).toEqual({ locked: false });
    expect(await client.keys.lock({ evenIfBusy: true })).toEqual({ locked: true });
    goOn();
    await reading;
  });
});

test('a keyring that another program is at stays as it is', async () => {
  const workspace = await listed();
  const { folder } = workspace;
  const keys = await readKeyring(folder);
  const both = { ...keys, next: { workspace: keys.workspace, slots: keys.slots } };
  await writeKeyring(folder, both);
  // The open workspace of this test stands for the other program.
  const { unlockWorkspace } = await import('#data/workspace/lifecycle.ts');
  const second = await unlockWorkspace(folder, testPassphrase, null);
  await second.database.close();
  expect((await readKeyring(folder)).next).not.toBeNull();
  await workspace.client.workspace.close();
  const alone = await unlockWorkspace(folder, testPassphrase, null);
  await alone.database.close();
  expect((await readKeyring(folder)).next).toBeNull();
});
