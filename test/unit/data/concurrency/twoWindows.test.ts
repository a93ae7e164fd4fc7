import { describe, expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { draft, somebody, tenure } from '../history/world.ts';
import { openSecondWindow } from './secondWindow.ts';

async function twoWindows() {
  const world = await openTestWorkspace();
  const personId = await somebody(world);
  const there = (await openSecondWindow(world)).client;
  return { world, personId, here: world.client, there };
}

describe('two windows that change the same record', () => {
  test('a person: the second is refused, whatever part of the record the first has changed', async () => {
    const { here, there, personId } = await twoWindows();
    const seen = await there.people.profile({ personId });
    const first = await here.people.update({ ...seen, personId, company: 'Here Ltd' });
    const late = there.people.update({ ...seen, personId, company: 'There Ltd' });
    await expect(late).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { what: 'person' } });
    expect(await there.people.profile({ personId })).toEqual(first);

    // Contact points alone, and then a form that shows them as they were.
    const point = { channel: 'email', label: null, value: 'new@example.com', usable: true } as const;
    const second = await here.people.update({ ...first, personId, contactPoints: [point] });
    const later = there.people.update({ ...first, personId, jobTitle: 'Anything' });
    await expect(later).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await there.people.profile({ personId })).toEqual(second);
  });

  test('a tenure, labels, custom values and membership: each by the version of the person', async () => {
    const { here, there, personId } = await twoWindows();
    const field = await here.customFields.add({ name: 'Hobby', type: 'text', options: [] });
    const { version } = await there.people.profile({ personId });
    const added = await here.people.saveTenure({
      personId,
      version,
      tenure: { ...tenure, id: null, department: 'Sales' },
    });
    const membership = { invitedOn: '2026-01-01', joinedOn: null, leftOn: null };
    const late = [
      there.people.saveTenure({ personId, version, tenure: { ...tenure, id: null, department: 'Research' } }),
      there.people.setLabels({ personId, version, kind: 'tag', names: ['VIP'] }),
      there.people.setCustomValues({ personId, version, values: { [field.id]: 'Go' } }),
      there.people.setMembership({ personId, version, membership }),
      there.people.remove({ personId, version }),
    ];
    for (const outcome of await Promise.allSettled(late)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'CHANGED_MEANWHILE' } });
    }
    expect(await there.people.profile({ personId })).toEqual(added);
  });

  test('an interaction: text, people and the bin', async () => {
    const { here, there, personId } = await twoWindows();
    const seen = await here.interactions.log({ ...draft, people: [personId] });
    const first = await here.interactions.update({ ...seen, body: 'As it was' });
    await expect(there.interactions.update({ ...seen, body: 'Otherwise' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'interaction' },
    });
    await expect(there.interactions.remove({ id: seen.id, version: seen.version })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const timeline = await there.interactions.ofPerson({ personId, offset: 0, limit: 10 });
    expect(timeline.interactions).toEqual([first]);
  });

  test('a follow-up', async () => {
    const { here, there, personId } = await twoWindows();
    const seen = await here.followUps.add({
      personId,
      title: 'Write',
      note: '',
      dueOn: '2026-05-01',
      owner: null,
    });
    const first = await here.followUps.snooze({ id: seen.id, version: seen.version, until: '2026-06-01' });
    const late = there.followUps.done({ id: seen.id, version: seen.version, result: 'Done' });
    await expect(late).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { what: 'followUp' } });
    expect(await there.followUps.ofPerson({ personId })).toEqual([first]);
  });

  test('a segment: its facts are refused, its members are kept from both', async () => {
    const { world, here, there, personId } = await twoWindows();
    const other = await somebody(world, '佐藤');
    const common = { kind: 'list', description: '', keepInTouchDays: null } as const;
    const seen = await here.segments.add({ ...common, name: 'Friends', people: [] });
    await here.segments.addPeople({ id: seen.id, people: [personId] });
    await there.segments.addPeople({ id: seen.id, people: [other] });
    const [listed] = await here.segments.list();
    expect(listed?.people).toBe(2);
    const present = await here.segments.get({ id: seen.id });
    await here.segments.update({ ...present, description: 'Ours' });
    await expect(there.segments.update({ ...present, description: 'Theirs' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'segment' },
    });
    expect(await there.segments.get({ id: seen.id })).toMatchObject({ description: 'Ours' });
  });

  test('a custom field', async () => {
    const { here, there } = await twoWindows();
    const seen = await here.customFields.add({ name: 'Hobby', type: 'text', options: [] });
    await here.customFields.update({ ...seen, name: 'Hobbies' });
    const late = there.customFields.update({ ...seen, name: 'Pastime' });
    await expect(late).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { what: 'customField' } });
    expect(await there.customFields.list()).toMatchObject([{ name: 'Hobbies' }]);
  });

  test('what is appended by both is kept of both', async () => {
    const { here, there, personId } = await twoWindows();
    const word = (evidence: string) => ({
      personId,
      consents: [
        {
          purpose: 'news',
          channel: 'email',
          state: 'granted',
          basis: 'consent',
          evidence,
          decidedOn: '2026-03-01',
        } as const,
      ],
    });
    await Promise.all([here.people.recordConsent(word('Here')), there.people.recordConsent(word('There'))]);
    await Promise.all([
      here.interactions.log({ ...draft, subject: 'Here', people: [personId] }),
      there.interactions.log({ ...draft, subject: 'There', people: [personId] }),
    ]);
    const { consentHistory } = await here.people.profile({ personId });
    expect(consentHistory.map(({ evidence }) => evidence).sort()).toEqual(['Here', 'There']);
    const { interactions } = await there.interactions.ofPerson({ personId, offset: 0, limit: 10 });
    expect(interactions.map(({ subject }) => subject).sort()).toEqual(['Here', 'There']);
  });

  test('after a revert, a form of before is refused', async () => {
    const { here, there, personId } = await twoWindows();
    const before = await here.people.profile({ personId });
    const seen = await here.people.update({ ...before, personId, company: 'Here Ltd' });
    const page = await here.history.ofPerson({ personId, group: null, before: null, limit: 1 });
    const [entry] = page.entries;
    if (entry === undefined) throw new Error('no history');
    const input = { operationId: entry.operationId, personId };
    for await (const _event of await there.history.revert(input));
    await expect(here.people.update({ ...seen, personId, jobTitle: 'Anything' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });
});
