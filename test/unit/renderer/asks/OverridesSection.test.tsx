import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { OverridesSection } from '#renderer/features/asks/person/OverridesSection.tsx';
import type { KeptOverride } from '#shared/contract/asks.ts';
import { askOverrideId, opportunityId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someId } from '../people/somePeople.ts';

const person = personId.parse(someId(1));
const override: KeptOverride = {
  id: askOverrideId.parse(someId(2)),
  rules: ['saidNo', 'consentMissing'],
  reason: 'They called us themselves',
  interactionId: null,
  opportunityId: opportunityId.parse(someId(3)),
  decidedBy: 'Hana',
  // Already the next day where the reader is.
  decidedAt: instant.parse('2026-03-31T20:00:00.000Z'),
};

/** Shows the section of a person with these overrides; gives what was asked for. */
async function show(overrides: readonly KeptOverride[], language: Language = 'en') {
  const asked: unknown[] = [];
  await renderPage(<OverridesSection personId={person} />, {
    preferences: { language },
    procedures: (os) => ({
      asks: {
        overridesOf: os.asks.overridesOf.handler(({ input }) => {
          asked.push(input);
          return [...overrides];
        }),
      },
    }),
  });
  return asked;
}

test('tells why somebody asked all the same, against which rules, who and on which day of the reader', async () => {
  const asked = await show([
    override,
    { ...override, id: askOverrideId.parse(someId(4)), opportunityId: null },
  ]);
  const section = within(await screen.findByRole('region', { name: 'Asked against the rules' }));
  const [one, other] = section.getAllByRole('listitem').map((each) => within(each));
  expect(one?.getByText('They called us themselves')).toBeVisible();
  expect(
    one?.getByText('This person said no to a return. There is no consent for job offers yet.'),
  ).toBeVisible();
  expect(one?.getByText('Hana, 1 Apr 2026')).toBeVisible();
  expect(one?.getByRole('link', { name: 'To the opportunity' })).toHaveAttribute(
    'href',
    `/pipeline/${override.opportunityId}`,
  );
  expect(other?.queryByRole('link')).toBeNull();
  expect(asked).toEqual([{ personId: person }]);
});

test('in Japanese', async () => {
  await show([override], 'ja');
  expect(await screen.findByText('They called us themselves')).toBeVisible();
  expect(screen.queryByText(/This person/)).toBeNull();
});

test('where nobody did there is no section', async () => {
  const asked = await show([]);
  await expect.poll(() => asked.length).toBe(1);
  expect(screen.queryByRole('region')).toBeNull();
});

test('says so when it can not be read, with a way to try again', async () => {
  await renderPage(<OverridesSection personId={person} />, {
    procedures: (os) => ({
      asks: {
        overridesOf: os.asks.overridesOf.handler(({ errors }) => {
          throw errors.WORKSPACE_NOT_OPEN();
        }),
      },
    }),
  });
  const section = within(await screen.findByRole('region', { name: 'Asked against the rules' }));
  expect(section.getByRole('button', { name: 'Try again' })).toBeVisible();
});
