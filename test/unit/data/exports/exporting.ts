import { join } from 'node:path';
import type { ExportEvent, ExportSubject } from '#shared/contract/exports.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { clientOf, grantFile, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { someone, someTenure } from '../people/someone.ts';

type Order = Parameters<ReturnType<typeof clientOf>['exports']['run']>[0];

export const everybodyOf: ExportSubject = {
  type: 'people',
  selection: { type: 'all', search: '', filter: null, except: [] },
};

/** Exports into a file of that name and gives what was told; the file need not be there afterwards. */
export async function exporting(
  { context }: Pick<TestWorkspace, 'context'>,
  order: Partial<Omit<Order, 'file'>> & { path?: string; signal?: AbortSignal },
): Promise<{ path: string; events: ExportEvent[] }> {
  const { path = join(temporaryFolder(), 'out'), signal, ...rest } = order;
  const request: Order = {
    subject: everybodyOf,
    format: 'csv',
    encoding: 'utf-8',
    unmappable: 'stop',
    tiers: [],
    language: 'en',
    ...rest,
    file: grantFile(context, path, 'write'),
  };
  const events: ExportEvent[] = [];
  const run = await clientOf(context).exports.run(request, signal ? { signal } : {});
  for await (const event of run) if (event.type !== 'progress') events.push(event);
  return { path, events };
}

/** Yamada Taro, of whom nearly everything is known: two tenures, two addresses of each kind, own fields. */
export async function addYamada(
  workspace: TestWorkspace,
  phones: readonly string[] = ['+81 90-1234-5678', '0120-000-000'],
): Promise<Profile> {
  const { client } = workspace;
  const choice = await client.customFields.add({ name: 'T-shirt size', type: 'choice', options: ['S', 'M'] });
  const flag = await client.customFields.add({ name: 'Speaks', type: 'flag', options: [] });
  const number = await client.customFields.add({ name: 'Badge', type: 'number', options: [] });
  const day = await client.customFields.add({ name: 'Card until', type: 'date', options: [] });
  const added = await client.people.add(
    someone({
      familyName: '山田',
      givenName: '太郎',
      familyReading: 'ヤマダ',
      givenReading: 'タロウ',
      latinName: 'Taro Yamada',
      preferredName: 'タロー',
      formerFamilyName: '髙橋',
      tenure: {
        ...someTenure({
          startedOn: '2018-04-01',
          endedOn: '2025-03-31',
          department: '営業部',
          title: '課長',
        }),
        grade: 'G4',
        manager: '鈴木 一郎',
        employmentType: 'permanent',
        leaveReason: '転職',
      },
    }),
  );
  const { id: personId } = added;
  const version = async () => (await client.people.profile({ personId })).version;
  await client.people.saveTenure({
    personId,
    version: await version(),
    tenure: {
      id: null,
      ...someTenure({ startedOn: '2010-04-01', endedOn: '2012-03-31', department: '総務部' }),
    },
  });
  const contact = (channel: 'email' | 'phone' | 'message' | 'post', value: string, usable = true) => ({
    channel,
    label: null,
    value,
    usable,
  });
  const { familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName } =
    added;
  await client.people.update({
    personId,
    version: await version(),
    ...{ familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName },
    company: '株式会社みどり; 東京',
    jobTitle: '部長',
    location: '横浜市',
    owner: '佐藤 花子',
    doNotContact: false,
    birthDate: plainDate.parse('1985-01-02'),
    deceasedOn: null,
    language: 'ja',
    contactPoints: [
      contact('email', 'taro@example.com'),
      contact('email', 'old@example.com', false),
      contact('email', 'yamada@example.jp'),
      ...phones.map((value) => contact('phone', value)),
      contact('message', 'https://example.com/yamada'),
      contact('message', '@yamada'),
      contact('post', '横浜市中区1-2-3, みどりビル; 4階'),
      contact('post', '札幌市北区1'),
    ],
  });
  await client.people.setLabels({
    personId,
    version: await version(),
    kind: 'tag',
    names: ['創業メンバー', 'A, B'],
  });
  await client.people.setLabels({
    personId,
    version: await version(),
    kind: 'skill',
    names: ['Python', '採用'],
  });
  await client.people.setKeepInTouch({ personId, version: await version(), days: 90 });
  const recordedOn = plainDate.parse('2026-01-01');
  await client.people.recordOpenness({
    personId,
    openness: { openness: 'open', form: 'rehire', recordedOn },
  });
  await client.people.recordOrientations({
    personId,
    orientations: [
      { kind: 'return', strength: 3, source: 'said', recordedOn },
      { kind: 'mentor', strength: 0, source: 'said', recordedOn },
    ],
  });
  const consent = { basis: 'consent', evidence: '', decidedOn: recordedOn } as const;
  await client.people.recordConsent({
    personId,
    consents: [
      { purpose: 'news', channel: 'email', state: 'granted', ...consent },
      { purpose: 'jobs', channel: 'phone', state: 'withdrawn', ...consent },
    ],
  });
  await client.people.setMembership({
    personId,
    version: await version(),
    membership: { invitedOn: recordedOn, joinedOn: plainDate.parse('2026-02-01'), leftOn: null },
  });
  await client.people.setCustomValues({
    personId,
    version: await version(),
    values: { [choice.id]: 'M', [flag.id]: true, [number.id]: 1.5, [day.id]: '2027-01-31' },
  });
  return await client.people.profile({ personId });
}
