import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HomePage } from '#renderer/features/home/HomePage.tsx';
import {
  type LatestInteraction,
  latestInteraction,
  type NetworkInsights,
} from '#shared/contract/insights.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { emptyInsights, someInsights } from '../insights/someInsights.ts';

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

const show = (insights: NetworkInsights, latest: LatestInteraction[] = [], language: 'en' | 'ja' = 'en') =>
  renderPage(<HomePage />, {
    preferences: { language },
    procedures: (os) => ({
      insights: {
        network: os.insights.network.handler(() => insights),
        latestInteractions: os.insights.latestInteractions.handler(() => latest),
      },
    }),
  });

const none = { value: 0, n: 0, denominator: null };

describe('Home', () => {
  test('says the network in one line', async () => {
    await show(someInsights());
    expect(await screen.findByText('104 alumni, 8 active in the last 12 months')).toBeInTheDocument();
  });

  test('gives key numbers with n and denominator', async () => {
    await show(someInsights());
    expect(await screen.findByText('8 of 20 joined')).toBeInTheDocument();
    expect(screen.getByText('3 of 25 contacts from us')).toBeInTheDocument();
    expect(screen.getByText('2 Apr 2025 – 1 Apr 2026')).toBeInTheDocument();
  });

  test('leads from what was noted last to the person', async () => {
    await show(someInsights(), [call]);
    const person = await screen.findByRole('link', { name: '山田 花子' });
    expect(person).toHaveAttribute('href', `/alumni/${call.personId}`);
    expect(screen.getByText('Wants to give a talk')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'From the alumnus to us' })).toHaveTextContent('←');
  });

  test('of an empty workspace asks for the first file, and shows nothing else', async () => {
    await show(emptyInsights());
    const bring = await screen.findByRole('link', { name: 'Bring your first file' });
    expect(bring).toHaveAttribute('href', '/import');
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });

  test('says what to do while nobody can be reached', async () => {
    await show(someInsights({ reachable: none, invited: none, joined: none, active: none }));
    expect(await screen.findByText(/nobody you may write to yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Choose somebody' })).toHaveAttribute('href', '/alumni');
  });

  test('is silent about next steps once people take part', async () => {
    await show(someInsights());
    await screen.findByText('8 of 20 joined');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  test('is in Japanese', async () => {
    await show(someInsights(), [], 'ja');
    expect(
      await screen.findByText('アルムナイ104名、うち過去12か月に8名が活動しています'),
    ).toBeInTheDocument();
    expect(screen.getByText('参加者 20 のうち 8')).toBeInTheDocument();
  });
});
