import { expect, test } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { takeBack } from '../history/world.ts';

const kept = ({ database }: TestWorkspace) =>
  database.sqlite.prepare("SELECT value FROM workspace_facts WHERE name = 'consentTerm'").pluck().all();

test('a consent is proposed to hold for two years until the workspace says otherwise', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  expect(await client.consents.term()).toEqual({ months: 24 });
  expect(await client.consents.setTerm({ months: 24 })).toEqual({ operationId: null });
  expect(kept(workspace)).toEqual([]);
  await client.consents.setTerm({ months: 6 });
  expect(await client.consents.term()).toEqual({ months: 6 });
  await client.consents.setTerm({ months: null });
  expect(await client.consents.term()).toEqual({ months: null });
  expect(await client.consents.setTerm({ months: null })).toEqual({ operationId: null });
});

test('whoever is not of HR is told it but can’t change it', async () => {
  const { client } = await openTestWorkspace();
  await client.consents.setTerm({ months: 12 });
  await client.settings.update({ role: 'recruiter' });
  expect(await client.consents.term()).toEqual({ months: 12 });
  await expect(client.consents.setTerm({ months: 6 })).rejects.toMatchObject({ code: 'NOT_FOR_ROLE' });
  expect(await client.consents.term()).toEqual({ months: 12 });
});

test.each([0, 121, 1.5, -1])('%s months are refused', async (months) => {
  const { client } = await openTestWorkspace();
  await expect(client.consents.setTerm({ months })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await client.consents.term()).toEqual({ months: 24 });
});

test('each change is taken back to what was before', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const first = await client.consents.setTerm({ months: 6 });
  const second = await client.consents.setTerm({ months: 36 });
  if (first.operationId === null || second.operationId === null) throw new Error('nothing was changed');
  await takeBack(workspace, second.operationId);
  expect(await client.consents.term()).toEqual({ months: 6 });
  await takeBack(workspace, first.operationId);
  expect(await client.consents.term()).toEqual({ months: 24 });
});

test('what can’t be read is as if nobody had said anything', async () => {
  const workspace = await openTestWorkspace();
  await workspace.client.consents.setTerm({ months: 6 });
  workspace.database.sqlite.exec("UPDATE workspace_facts SET value = '{' WHERE name = 'consentTerm'");
  expect(await workspace.client.consents.term()).toEqual({ months: 24 });
});
