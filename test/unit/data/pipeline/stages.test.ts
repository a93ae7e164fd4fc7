import { expect, test } from 'vitest';
import { partnershipForm } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addAskable, noStage, openOne, stageOf } from './pipelineWorld.ts';

test('every form starts with stages, the first of which asks nothing of anybody', async () => {
  const { client } = await openTestWorkspace();
  const stages = await client.pipeline.stages();
  expect([...new Set(stages.map(({ form }) => form))]).toEqual(partnershipForm.options);
  for (const form of partnershipForm.options) {
    const [first] = stages.filter((stage) => stage.form === form);
    expect(first).toMatchObject({ code: 'considering', name: null, asks: false, open: 0 });
  }
});

test('stages are renamed, added, put in another order and archived, unless they are in use', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const sato = await addAskable(workspace, 'Sato');
  const one = await openOne(workspace, sato, 'referral', 'introduced');
  const stages = (await client.pipeline.stages()).filter(({ form }) => form === 'referral');
  expect(stages.map(({ code, open }) => [code, open])).toEqual([
    ['considering', 0],
    ['asked', 0],
    ['introduced', 1],
    ['meeting', 0],
  ]);
  const [considering, asked, introduced] = stages;
  if (considering === undefined || asked === undefined || introduced === undefined)
    throw new Error('no stages');
  const wanted = [
    { id: asked.id, name: 'Coffee', asks: true },
    { id: considering.id, name: null, asks: false },
    { id: null, name: 'Follow up', asks: true },
  ];
  await expect(client.pipeline.saveStages({ form: 'referral', stages: wanted })).rejects.toMatchObject({
    code: 'STILL_USED',
    data: { by: ['Sato'] },
  });
  const all = [...wanted, { id: introduced.id, name: null, asks: true }];
  const saved = await client.pipeline.saveStages({ form: 'referral', stages: all });
  expect(saved.stages.map(({ code, name }) => name ?? code)).toEqual([
    'Coffee',
    'considering',
    'Follow up',
    'introduced',
  ]);
  expect(saved.operationId).not.toBeNull();
  const ids = saved.stages.map(({ id, name, asks }) => ({ id, name, asks }));
  expect(await client.pipeline.saveStages({ form: 'referral', stages: ids })).toMatchObject({
    operationId: null,
  });

  // Nothing comes to an archived stage, and one that comes back from a closing keeps it in sight.
  const meeting = stages[3];
  if (meeting === undefined) throw new Error('no stages');
  await expect(
    client.pipeline.move({ id: one.id, version: 1, stageId: meeting.id, override: null }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'stage' } });
  await client.pipeline.close({
    id: one.id,
    version: 1,
    outcome: 'declined',
    reason: null,
    words: '',
    askAgainOn: null,
    tenure: null,
    partnership: null,
    referredId: null,
  });
  await client.pipeline.saveStages({
    form: 'referral',
    stages: wanted.map((s, n) => ({ ...s, id: ids[n]?.id ?? null })),
  });
  expect((await client.pipeline.stages()).some(({ id }) => id === introduced.id)).toBe(false);
  await client.pipeline.reopen({ id: one.id, version: 2 });
  const board = await client.pipeline.board({ form: 'referral', mine: false, search: '', perStage: 5 });
  expect(board.stages.find(({ stageId }) => stageId === introduced.id)).toMatchObject({ total: 1 });
});

test('a stage of our own has a name, and stages of other forms stay where they are', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const save = async (id: typeof noStage | null, name: string | null) =>
    await client.pipeline.saveStages({ form: 'rehire', stages: [{ id, name, asks: false }] });
  await expect(save(null, null)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'stages.name', reason: 'valueMissing' },
  });
  for (const wrong of [noStage, await stageOf(workspace, 'business', 'terms')]) {
    await expect(save(wrong, 'Ours')).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'stage' } });
  }
  expect((await client.pipeline.stages()).filter(({ form }) => form === 'rehire')).toHaveLength(6);
});

test('others than HR arrange stages, but none of them so that the rules for asking hold less', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const [considering, asked, ...others] = (await client.pipeline.stages()).filter(
    ({ form }) => form === 'referral',
  );
  if (considering === undefined || asked === undefined) throw new Error('no stages');
  const fresh = (asks: boolean) => ({ id: null, name: 'Ours', asks });
  const weaker = [
    [considering, { ...asked, asks: false }, ...others],
    [considering, asked, fresh(false)],
    [considering, fresh(false)],
  ];
  const sound = [
    [fresh(false), considering, asked, ...others],
    [{ ...considering, asks: true }, asked, fresh(true)],
  ];
  const save = async (stages: readonly Pick<typeof asked, 'name' | 'asks'>[]) =>
    await client.pipeline.saveStages({
      form: 'referral',
      stages: stages.map((stage) => ({ id: null, ...stage })),
    });
  for (const role of ['recruiter', 'manager'] as const) {
    await client.settings.update({ role });
    for (const stages of weaker) {
      await expect(save(stages)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        data: { field: 'stages.asks', reason: 'hrDecides' },
      });
    }
  }
  for (const stages of sound) expect(await save(stages)).toMatchObject({ operationId: expect.any(String) });
  await client.settings.update({ role: 'hr' });
  for (const stages of weaker) expect(await save(stages)).toMatchObject({ operationId: expect.any(String) });
});
