import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HomePage } from '#renderer/features/home/HomePage.tsx';
import { type HomeChanges, homeChanges } from '#shared/contract/home.ts';
import {
  type LatestInteraction,
  latestInteraction,
  type NetworkAtAGlance,
} from '#shared/contract/insights.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { glanceOf, noChanges } from './glance.ts';

const call = latestInteraction.parse({
  interactionId: '00000000-0000-7000-8000-000000000001',
  personId: '00000000-0000-7000-8000-000000000002',
  name: {
    familyName: '山田',
    givenName: '花子',
    familyReading: null,
    givenReading: null,
    latinName: null,
    preferredName: null,
    formerFamilyName: null,
  },
  kind: 'call',
  direction: 'fromAlumnus',
  subject: 'Wants to give a talk',
  occurredAt: '2026-03-31T03:00:00.000Z',
});

interface Shown {
  latest?: LatestInteraction[];
  changes?: HomeChanges;
  language?: 'en' | 'ja';
}

const some = glanceOf([104, 40, 30, 20, 8, 2]);
const nobody = glanceOf([0, 0, 0, 0, 0, 0]);

const show = (network: NetworkAtAGlance, { latest = [], changes = noChanges, language = 'en' }: Shown = {}) =>
  renderPage(<HomePage />, {
    preferences: { language },
    procedures: (os) => ({
      insights: {
        atAGlance: os.insights.atAGlance.handler(() => network),
        latestInteractions: os.insights.latestInteractions.handler(() => latest),
      },
      home: { changes: os.home.changes.handler(() => changes) },
    }),
  });

describe('Home', () => {
  test('says the network in one line', async () => {
    await show(some);
    expect(await screen.findByText('104 alumni, 8 active in the last 12 months')).toBeInTheDocument();
  });

  test('gives key numbers with what they are over, and how they moved in a month', async () => {
    await show(some);
    expect(await screen.findByText('8 of 20 joined')).toBeInTheDocument();
    expect(screen.getByText('−2 points in a month')).toBeInTheDocument();
    expect(screen.getByText('+3 in a month')).toBeInTheDocument();
    expect(screen.getAllByText('as a month ago')).toHaveLength(4);
  });

  test('tells what changed since the last visit, of whom, and what to do now', async () => {
    const { personId, name } = call;
    const changes = homeChanges.parse({
      ...noChanges,
      changes: [
        { kind: 'openToReturn', people: 4, first: [{ personId, name }] },
        { kind: 'outOfReach', people: 1, first: [{ personId, name }] },
      ],
      voices: 2,
      unnoted: [{ eventId: call.interactionId, title: 'Spring evening', on: '2026-03-25' }],
    });
    await show(some, { changes });
    const since = await screen.findByRole('region', { name: 'Since you were last here, on 20 Mar 2026' });
    expect(await within(since).findByText('4 people are open to coming back now')).toBeInTheDocument();
    expect(within(since).getByText(/and 3 more/)).toBeInTheDocument();
    expect(within(since).getAllByRole('link', { name: '山田 花子' })[0]).toHaveAttribute(
      'href',
      `/alumni/${personId}`,
    );
    expect(within(since).getByText('1 person can’t be reached any more')).toBeInTheDocument();
    expect(within(since).getByText('2 voices were raised')).toBeInTheDocument();
    const note = within(since).getByRole('link', { name: 'Note who came' });
    expect(note).toHaveAttribute('href', `/community/events/${call.interactionId}`);
    expect(within(since).getByRole('link', { name: 'Who might come back' })).toHaveAttribute(
      'href',
      '/pipeline/candidates',
    );
  });

  test('says so where nothing changed', async () => {
    await show(some, { language: 'ja' });
    expect(await screen.findByText('前回から変わったことはありません。')).toBeInTheDocument();
  });

  test('leads from what was noted last to the person', async () => {
    await show(some, { latest: [call] });
    const person = await screen.findByRole('link', { name: '山田 花子' });
    expect(person).toHaveAttribute('href', `/alumni/${call.personId}`);
    expect(screen.getByText('Wants to give a talk')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'From the alumnus to us' })).toHaveTextContent('←');
  });

  test('of an empty workspace asks for the first file, and shows nothing else', async () => {
    await show(nobody);
    const bring = await screen.findByRole('link', { name: 'Bring your first file' });
    expect(bring).toHaveAttribute('href', '/import');
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });

  test('says what to do while nobody can be reached', async () => {
    await show(glanceOf([104, 0, 0, 0, 0, 0]));
    expect(await screen.findByText(/nobody you may write to yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Choose somebody' })).toHaveAttribute('href', '/alumni');
  });

  test('is silent about next steps once people take part', async () => {
    await show(some);
    await screen.findByText('8 of 20 joined');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  test('is in Japanese', async () => {
    await show(some, { language: 'ja' });
    expect(
      await screen.findByText('アルムナイ104名、うち過去12か月に8名が活動しています'),
    ).toBeInTheDocument();
    expect(screen.getByText('参加者 20 のうち 8')).toBeInTheDocument();
  });
});
