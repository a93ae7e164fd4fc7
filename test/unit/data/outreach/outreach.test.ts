import { expect, test } from 'vitest';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addMembers, confirming, saved, say, someFacts, takenBack, writing } from './outreachWorld.ts';

const page = { search: '', offset: 0, limit: 50 };

test('a draft is kept with its version, and goes into the bin and out again', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const draft = await saved(workspace);
  expect(draft).toMatchObject({ version: 1, state: 'draft', written: 0, sent: 0, sentOn: null });
  const changed = await client.outreach.save({ ...draft, title: 'News', owner: '  ' });
  expect(changed.outreach).toMatchObject({ title: 'News', version: 2, owner: null });
  await expect(client.outreach.save({ ...draft, title: 'Old' })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  const { operationId } = await client.outreach.remove({ id: draft.id, version: 2 });
  await expect(client.outreach.get({ id: draft.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await takenBack(workspace, operationId);
  expect(await client.outreach.list({ offset: 0, limit: 10 })).toMatchObject({
    total: 1,
    outreaches: [{ title: 'News' }],
  });
});

test('those not sent yet come first, then the sent ones, latest first', async () => {
  const workspace = await openTestWorkspace();
  await addMembers(workspace, [{ familyName: 'Abe' }]);
  for (const [title, sentOn] of [
    ['Sent in March', '2026-03-10'],
    ['Draft', null],
    ['Sent in February', '2026-02-10'],
  ] as const) {
    const draft = await saved(workspace, { title });
    workspace.clock.advance(1000);
    if (sentOn === null) continue;
    const { outreach } = await writing(workspace, draft);
    await confirming(workspace, { ...outreach, sentOn: plainDate.parse(sentOn), except: [] });
  }
  const { outreaches } = await workspace.client.outreach.list({ offset: 0, limit: 10 });
  expect(outreaches.map(({ title, state }) => [title, state])).toEqual([
    ['Draft', 'draft'],
    ['Sent in March', 'sent'],
    ['Sent in February', 'sent'],
  ]);
});

test('it reaches who may be reached, and names those left out with the reason', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const [ito, , mori] = await addMembers(workspace, [
    { familyName: '伊藤', givenName: '花' },
    { familyName: 'Smith', givenName: 'Anna', language: 'ja' },
    { familyName: 'Mori', givenName: 'Ken' },
    { familyName: 'Gray', may: [['events', 'email']] },
    { familyName: 'Here', leftOn: '2027-01-01' },
  ]);
  if (ito === undefined || mori === undefined) throw new Error('nobody was added');
  await say(workspace, mori, ['news', 'email', 'withdrawn']);
  const aim = someFacts();
  const weighed = await client.outreach.weigh(aim);
  expect(weighed).toMatchObject({
    people: 4,
    recipients: 2,
    languages: [{ language: 'ja', people: 2 }],
    mix: { asks: 0, gives: 0, outreach: 0, oneSided: false },
    mixAfter: { asks: 0, gives: 2, outreach: 2, oneSided: false },
  });
  expect(new Set(weighed.leftOut.map(({ reason }) => reason))).toEqual(
    new Set(['consentWithdrawn', 'consentMissing']),
  );
  const shown = await client.outreach.recipients({ aim, show: 'recipients', ...page });
  expect(
    shown.people.map(({ personName, language, address }) => [personName.familyName, language, address]),
  ).toEqual(
    expect.arrayContaining([
      ['伊藤', 'ja', 'member0@example.com'],
      ['Smith', 'ja', 'member1@example.com'],
    ]),
  );
  const readers = (language: 'en' | 'ja') =>
    client.outreach.recipients({ aim, show: 'recipients', language, ...page });
  expect([(await readers('ja')).total, (await readers('en')).total]).toEqual([2, 0]);
  const left = await client.outreach.recipients({ aim, show: 'leftOut', ...page });
  expect(left.people.map(({ personName, leftOut }) => [personName.familyName, leftOut])).toEqual([
    ['Gray', 'consentMissing'],
    ['Mori', 'consentWithdrawn'],
  ]);
  const searched = await client.outreach.recipients({ aim, show: 'leftOut', ...page, search: 'mor' });
  expect(searched).toMatchObject({ total: 1, people: [{ personId: mori }] });
});

test('a preview is what the person would get, with what is lacking and what is no field', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const [yamada, smith] = await addMembers(workspace, [
    { familyName: '山田', givenName: '太郎', latinName: 'Taro Yamada', department: '営業部' },
    { familyName: 'Smith', givenName: 'Anna', preferredName: 'Annie', leftOn: '2024-03-31' },
  ]);
  if (yamada === undefined || smith === undefined) throw new Error('nobody was added');
  const texts = {
    en: {
      subject: 'For {{Preferred name}}\n{{unknown}}',
      body: '{{department}}\n{{Year of leaving}}: {{ SENDER }} {{{{name}}',
    },
    ja: null,
  };
  const facts = someFacts({ texts });
  expect(await client.outreach.preview({ facts, personId: smith })).toEqual({
    language: 'en',
    address: 'member1@example.com',
    subject: 'For Annie {{unknown}}',
    body: '2024: Mio {{Anna Smith',
    empty: ['department'],
    unknown: ['unknown'],
  });
  // There is no text in Japanese, so the other one is used, with the name in its letters.
  expect(await client.outreach.preview({ facts, personId: yamada })).toMatchObject({
    language: 'en',
    subject: 'For Taro Yamada {{unknown}}',
    body: '営業部\n2025: Mio {{Taro Yamada',
    empty: [],
  });
  expect(await client.outreach.preview({ facts: someFacts(), personId: yamada })).toMatchObject({
    language: 'ja',
    subject: '山田 太郎様へ',
    body: '山田 太郎 様\n\nお元気ですか。',
  });
});

test('own templates are kept by name, each name once', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const { purpose, consentPurpose, texts } = someFacts();
  const draft = { id: null, version: 0, name: 'Ｓｐｒｉｎｇ', purpose, consentPurpose, texts };
  const { template } = await client.outreach.saveTemplate(draft);
  await expect(client.outreach.saveTemplate({ ...draft, name: 'spring' })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  });
  const { template: changed } = await client.outreach.saveTemplate({ ...template, purpose: 'thanks' });
  expect(await client.outreach.templates()).toEqual([changed]);
  const { operationId } = await client.outreach.removeTemplate(changed);
  expect(await client.outreach.templates()).toEqual([]);
  await takenBack(workspace, operationId);
  expect(await client.outreach.templates()).toMatchObject([{ name: 'Ｓｐｒｉｎｇ', purpose: 'thanks' }]);
});

test('what changes nothing can not be taken back, and leaves the version as it was', async () => {
  const workspace = await openTestWorkspace();
  const first = await saved(workspace);
  const again = await workspace.client.outreach.save(first);
  expect(again).toMatchObject({ operationId: null, outreach: { version: first.version } });
});
