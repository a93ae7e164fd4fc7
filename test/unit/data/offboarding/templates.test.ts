import { expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { someStep } from './farewell.ts';

test("the program's templates are there in each language, after the workspace's own", async () => {
  const { client } = await openTestWorkspace();
  const first = await client.offboarding.templates();
  expect(first.map(({ id, language }) => [id, language])).toEqual([
    ...Array.from({ length: 3 }, () => [null, 'en']),
    ...Array.from({ length: 3 }, () => [null, 'ja']),
  ]);
  const steps = [someStep({ ownerName: ' Ito ' }), someStep({ title: 'Thanks', kind: 'thanks', after: [0] })];
  const ours = await client.offboarding.saveTemplate({ id: null, version: 1, name: 'Ours', steps });
  const second = await client.offboarding.saveTemplate({ id: null, version: 1, name: 'Second', steps });
  expect(ours.steps[0]?.ownerName).toBe('Ito');
  const [a, b] = await client.offboarding.templates();
  expect([a, b]).toEqual([ours, second]);
  if (second.id === null) throw new Error('not kept');
  await client.offboarding.removeTemplate({ id: second.id, version: 1 });
  expect((await client.offboarding.templates()).filter(({ id }) => id !== null)).toEqual([ours]);
});

test('a template is changed by who has read it, keeps a name of its own and holds no circle', async () => {
  const { client } = await openTestWorkspace();
  const steps = [someStep()];
  const ours = await client.offboarding.saveTemplate({ id: null, version: 1, name: 'Ours', steps });
  const taken = client.offboarding.saveTemplate({ id: null, version: 1, name: 'ＯＵＲＳ', steps });
  await expect(taken).rejects.toMatchObject({ code: 'NAME_TAKEN', data: { what: 'offboardingTemplate' } });
  const { language: _, ...kept } = ours;
  const changed = await client.offboarding.saveTemplate({ ...kept, name: 'Ours too' });
  expect(changed).toMatchObject({ name: 'Ours too', version: ours.version + 1 });
  await expect(client.offboarding.saveTemplate({ ...kept, name: 'Late' })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  const circle = [someStep({ after: [1] }), someStep({ after: [0] })];
  await expect(
    client.offboarding.saveTemplate({ id: null, version: 1, name: 'Circle', steps: circle }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { reason: 'stepsInCircle' } });
});
