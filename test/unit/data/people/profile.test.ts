import { describe, expect, test } from 'vitest';
import { personId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Channel, ConsentState } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople, someone, someTenure } from './someone.ts';

const day = (text: string) => plainDate.parse(text);

async function withOne(parts: Parameters<typeof someone>[0] = { familyName: 'Smith' }) {
  const workspace = await openTestWorkspace();
  const [person] = await addPeople(workspace, [parts]);
  if (person === undefined) throw new Error('nobody was added');
  return { workspace, person, personId: person.id };
}

const said = (workspace: TestWorkspace, sql: string) => workspace.database.sqlite.prepare(sql).pluck().all();

describe('adding a person', () => {
  test('keeps names, email and tenure, and gives the profile', async () => {
    const { person } = await withOne({
      familyName: ' 山田 ',
      givenName: '',
      email: 'Yamada@Mail.example',
      tenure: someTenure({ startedOn: '2020-04-01', endedOn: '2025-03-31', department: ' 営業部' }),
    });
    expect(person).toMatchObject({
      version: 1,
      familyName: '山田',
      givenName: null,
      contactPoints: [{ channel: 'email', value: 'Yamada@Mail.example', usable: true, label: null }],
      tenures: [{ startedOn: '2020-04-01', endedOn: '2025-03-31', department: '営業部', title: null }],
      orientations: [],
      openness: null,
      membership: null,
      interactionCount: 0,
      lastContactAt: null,
      reachable: false,
    });
  });

  test('wants a part of the name, and a tenure that ends after it starts', async () => {
    const workspace = await openTestWorkspace();
    await expect(workspace.client.people.add(someone({ familyName: ' 　' }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'familyName', reason: 'nameMissing' },
    });
    const tenure = someTenure({ startedOn: '2025-04-01', endedOn: '2025-03-31' });
    await expect(workspace.client.people.add(someone({ familyName: 'A', tenure }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'tenure.endedOn', reason: 'endsBeforeStart' },
    });
    expect(said(workspace, 'SELECT count(*) FROM people')).toEqual([0]);
  });
});

test('a person who is not there, or in the bin, is not found', async () => {
  const { workspace, personId: id } = await withOne();
  const nobody = personId.parse('00000000-0000-7000-8000-00000000ffff');
  await expect(workspace.client.people.profile({ personId: nobody })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'person' },
  });
  workspace.database.sqlite.prepare("UPDATE people SET deleted_at = 'x'").run();
  const membership = { invitedOn: null, joinedOn: null, leftOn: null };
  await expect(workspace.client.people.profile({ personId: id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const change = { personId: id, version: 1, membership };
  await expect(workspace.client.people.setMembership(change)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

describe('correcting a person', () => {
  test('counts the version up, also where only contact points change', async () => {
    const { workspace, person, personId } = await withOne();
    const renamed = await workspace.client.people.update({ ...person, personId, familyName: 'Jones' });
    expect(renamed).toMatchObject({ version: 2, familyName: 'Jones' });
    const point = { channel: 'phone', label: null, value: ' 03-1234-5678 ', usable: true } as const;
    const reached = await workspace.client.people.update({ ...renamed, personId, contactPoints: [point] });
    expect(reached).toMatchObject({ version: 3, contactPoints: [{ ...point, value: '03-1234-5678' }] });
    const same = await workspace.client.people.update({ ...reached, personId });
    expect(same.version).toBe(3);
  });

  test('of an old version is refused and changes nothing', async () => {
    const { workspace, person, personId } = await withOne();
    await workspace.client.people.update({ ...person, personId, familyName: 'Jones' });
    const late = workspace.client.people.update({
      ...person,
      personId,
      familyName: 'Brown',
      contactPoints: [],
    });
    await expect(late).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { what: 'person' } });
    expect(await workspace.client.people.profile({ personId })).toMatchObject({ familyName: 'Jones' });
  });

  test('names who looks after the person, and the day of death, which has come', async () => {
    const { workspace, person, personId } = await withOne();
    const looked = await workspace.client.people.update({ ...person, personId, owner: ' Mori ' });
    expect(looked).toMatchObject({ owner: 'Mori', deceasedOn: null });
    const deceasedOn = day('2026-04-01');
    const gone = await workspace.client.people.update({ ...looked, personId, deceasedOn });
    expect(gone).toMatchObject({ owner: 'Mori', deceasedOn: '2026-04-01' });
    const tomorrow = day('2026-04-02');
    await expect(
      workspace.client.people.update({ ...gone, personId, deceasedOn: tomorrow }),
    ).rejects.toMatchObject({ data: { field: 'deceasedOn', reason: 'inTheFuture' } });
  });

  test('keeps the record of a contact point that stays, in whatever place', async () => {
    const { workspace, person, personId } = await withOne({ familyName: 'A', email: 'a@mail.example' });
    const [first] = person.contactPoints;
    if (first === undefined) throw new Error('no email');
    const [before] = said(workspace, 'SELECT id FROM contact_points');
    const phone = { channel: 'phone', label: 'home', value: '+81 3 1234', usable: true } as const;
    const upper = { ...first, value: 'A@mail.example', usable: false };
    const changed = await workspace.client.people.update({
      ...person,
      personId,
      contactPoints: [phone, upper],
    });
    expect(changed.contactPoints).toEqual([phone, upper]);
    expect(said(workspace, "SELECT id FROM contact_points WHERE channel = 'email'")).toEqual([before]);
    const fewer = await workspace.client.people.update({ ...changed, personId, contactPoints: [phone] });
    expect(fewer.contactPoints).toEqual([phone]);
  });

  test('refuses a new address that is none, but leaves an old one alone', async () => {
    const { workspace, person, personId } = await withOne();
    const bad = { channel: 'email', label: null, value: 'not an address', usable: true } as const;
    await expect(
      workspace.client.people.update({ ...person, personId, contactPoints: [bad] }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'contactPoints.0.value', reason: 'notAnEmail' },
    });
    await workspace.client.people.update({
      ...person,
      personId,
      contactPoints: [{ ...bad, value: 'a@b.example' }],
    });
    workspace.database.sqlite.exec("UPDATE contact_points SET value = 'old one', folded = 'old one'");
    const kept = await workspace.client.people.profile({ personId });
    const saved = await workspace.client.people.update({ ...kept, personId, location: 'Osaka' });
    expect(saved).toMatchObject({ location: 'Osaka', contactPoints: [{ value: 'old one' }] });
  });
});

describe('orientations', () => {
  const orientation = (kind: 'mentor' | 'return', strength: number, recordedOn: string) =>
    ({ kind, strength, source: 'said', recordedOn: day(recordedOn) }) as const;

  test('are appended; the latest of each kind counts, the strongest stands first', async () => {
    const { workspace, personId } = await withOne();
    await workspace.client.people.recordOrientations({
      personId,
      orientations: [orientation('mentor', 1, '2025-01-01'), orientation('return', 2, '2025-01-01')],
    });
    const profile = await workspace.client.people.recordOrientations({
      personId,
      orientations: [orientation('mentor', 3, '2026-01-01'), orientation('return', 2, '2026-01-01')],
    });
    expect(profile.orientations.map(({ kind, strength }) => [kind, strength])).toEqual([
      ['mentor', 3],
      ['return', 2],
    ]);
    // What "return" said already was not said again.
    expect(profile.orientationHistory).toHaveLength(3);
  });
});

test('openness is appended, and the latest day counts whenever it was written down', async () => {
  const { workspace, personId } = await withOne();
  const record = (openness: 'open' | 'no', recordedOn: string) =>
    workspace.client.people.recordOpenness({
      personId,
      openness: { openness, form: 'freelance', recordedOn: day(recordedOn) },
    });
  await record('open', '2026-02-01');
  const profile = await record('no', '2025-02-01');
  expect(profile.openness).toEqual({ openness: 'open', form: 'freelance', recordedOn: '2026-02-01' });
  expect(profile.opennessHistory.map(({ openness }) => openness)).toEqual(['open', 'no']);
});

describe('consent', () => {
  const word = (state: ConsentState, decidedOn: string, channel: Channel = 'email') =>
    ({
      purpose: 'news',
      channel,
      state,
      basis: 'consent',
      evidence: 'said on the phone',
      decidedOn: day(decidedOn),
    }) as const;

  test('is appended and never overwritten; the latest word of a purpose and channel counts', async () => {
    const { workspace, personId } = await withOne({ familyName: 'A', email: 'a@mail.example' });
    const granted = await workspace.client.people.recordConsent({
      personId,
      consents: [word('granted', '2025-01-01'), word('granted', '2025-01-01', 'phone')],
    });
    expect(granted.reachable).toBe(true);
    const withdrawn = await workspace.client.people.recordConsent({
      personId,
      consents: [word('withdrawn', '2025-01-01')],
    });
    expect(withdrawn.reachable).toBe(false);
    expect(withdrawn.consents.map(({ channel, state }) => [channel, state]).sort()).toEqual([
      ['email', 'withdrawn'],
      ['phone', 'granted'],
    ]);
    expect(withdrawn.consentHistory).toHaveLength(3);
    expect(() => workspace.database.sqlite.exec("UPDATE consents SET state = 'granted'")).toThrow('appended');
  });
});

describe('membership', () => {
  test('has the day of the welcome, which stays where it is not given, and goes with a later joining', async () => {
    const { workspace, personId } = await withOne();
    let version = 1;
    const set = async (joinedOn: string | null, welcome: { welcomedOn?: string | null } = {}) => {
      const { welcomedOn } = welcome;
      const profile = await workspace.client.people.setMembership({
        ...{ personId, version },
        membership: {
          invitedOn: null,
          joinedOn: joinedOn === null ? null : day(joinedOn),
          leftOn: null,
          ...(welcomedOn === undefined ? {} : { welcomedOn: welcomedOn === null ? null : day(welcomedOn) }),
        },
      });
      ({ version } = profile);
      return profile.membership?.welcomedOn;
    };
    expect(await set('2026-01-10', { welcomedOn: '2026-01-12' })).toBe('2026-01-12');
    expect(await set('2026-01-11')).toBe('2026-01-12');
    await expect(set('2026-01-11', { welcomedOn: '2026-01-10' })).rejects.toMatchObject({
      data: { field: 'membership.welcomedOn', reason: 'welcomedBeforeJoining' },
    });
    await expect(set(null, { welcomedOn: '2026-01-12' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await set('2026-02-01')).toBeNull();
  });

  test('is set as a whole and kept in the history', async () => {
    const { workspace, personId } = await withOne();
    let version = 1;
    const set = (invitedOn: string | null, joinedOn: string | null, leftOn: string | null = null) =>
      workspace.client.people.setMembership({
        personId,
        version,
        membership: {
          invitedOn: invitedOn === null ? null : day(invitedOn),
          joinedOn: joinedOn === null ? null : day(joinedOn),
          leftOn: leftOn === null ? null : day(leftOn),
        },
      });
    ({ version } = await set('2025-01-01', null));
    expect(version).toBe(2);
    const joined = await set('2025-01-01', '2025-02-01');
    await expect(set('2025-01-01', '2025-02-02')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    version = joined.version;
    expect(joined.membership).toEqual({
      invitedOn: '2025-01-01',
      joinedOn: '2025-02-01',
      welcomedOn: null,
      leftOn: null,
    });
    await expect(set('2025-01-01', '2024-12-31')).rejects.toMatchObject({
      data: { field: 'membership.joinedOn', reason: 'joinedBeforeInvited' },
    });
    await expect(set(null, '2025-01-01', '2024-12-31')).rejects.toMatchObject({
      data: { field: 'membership.leftOn', reason: 'leftBeforeJoined' },
    });
    expect(said(workspace, "SELECT action FROM changes WHERE record_type = 'membership'")).toEqual([
      'insert',
      'update',
    ]);
  });
});
