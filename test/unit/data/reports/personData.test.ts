import { describe, expect, test } from 'vitest';
import { language as languages, type NoteTier } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addLeavers } from './network.ts';

async function withSomebody() {
  const workspace = await openTestWorkspace();
  await addLeavers(workspace, [{ endedOn: '2025-03-31', joinedOn: '2025-06-01' }]);
  const { client } = workspace;
  const { people } = await client.people.list({
    search: '',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1,
  });
  const [person] = people;
  if (person === undefined) throw new Error('nobody there');
  for (const tier of ['open', 'hr', 'owner'] as const) {
    await client.interactions.log({
      people: [person.id],
      kind: 'call',
      occurredAt: '2026-01-15T03:00:00.000Z',
      direction: 'mutual',
      purpose: 'checkIn',
      subject: `A ${tier} word`,
      body: '',
      tier,
      sentiment: null,
    });
  }
  const compose = (tiers: NoteTier[], language: 'en' | 'ja' = 'en') =>
    client.reports.compose({ kind: 'person', language, personId: person.id, tiers });
  return { ...workspace, personId: person.id, compose };
}

describe('one person’s data', () => {
  test('holds facts, tenures, membership and where it came from', async () => {
    const { compose } = await withSomebody();
    const report = await compose(['open']);
    expect(report).toMatchObject({ name: 'person-data', layout: 'book', subtitle: 'Leaver0' });
    expect(report.title).not.toContain('Leaver0');
    const ids = report.sections.map(({ id }) => id);
    expect(ids).toEqual(['facts', 'tenures', 'interactions', 'operations']);
    const facts = report.sections[0]?.table.rows ?? [];
    expect(facts).toContainEqual(['Joined on', '1 Jun 2025']);
    expect(report.sections[1]?.table.rows).toContainEqual(['2015-04-01', '2025-03-31']);
    expect(report.sections.every(({ chart }) => chart === null)).toBe(true);
  });

  test('has open notes, and those of the tiers that were chosen', async () => {
    const { compose } = await withSomebody();
    const words = async (tiers: NoteTier[]) => JSON.stringify(await compose(tiers)).match(/A \w+ word/g);
    expect(await words([])).toEqual(['A open word']);
    expect(await words(['hr'])).toEqual(['A open word', 'A hr word']);
    expect(await words(['hr', 'owner'])).toEqual(['A open word', 'A hr word', 'A owner word']);
  });

  test('is whole in both languages', async () => {
    const { compose } = await withSomebody();
    for (const language of languages.options) {
      expect(JSON.stringify(await compose(['hr'], language))).not.toMatch(
        /\{\{|reports:|history:|vocabulary:/,
      );
    }
  });

  test('is HR’s to make', async () => {
    const { client, compose } = await withSomebody();
    await client.settings.update({ role: 'recruiter' });
    await expect(compose(['open'])).rejects.toMatchObject({ code: 'NOT_FOR_ROLE' });
  });

  test('is of somebody who is there', async () => {
    const { client, ids } = await withSomebody();
    await expect(
      client.reports.compose({ kind: 'person', language: 'en', personId: ids.next(), tiers: [] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
