import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { OrientationBoardPage } from '#renderer/features/orientations/OrientationBoardPage.tsx';
import { type OrientationBoard, orientationBoard } from '#shared/contract/orientations.ts';
import { boardRule } from '#shared/domain/boardRules.ts';
import { personId } from '#shared/domain/ids.ts';
import { openness, orientationKind } from '#shared/domain/vocabulary.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { someId } from '../people/somePeople.ts';

const noAges = { recent: 0, ageing: 0, old: 0 };

const board = (alumni: number): OrientationBoard =>
  orientationBoard.parse({
    ...{ on: '2026-04-01', since: { recent: '2025-04-02', ageing: '2023-04-02' }, alumni },
    orientations: orientationKind.options.map((kind) => ({
      ...{ kind, people: 0, byStrength: [0, 0, 0], bySource: { said: 0, survey: 0, assumed: 0 } },
      ...{ byAge: noAges, reachable: 0, notWanted: 0 },
      ...(kind === 'mentor' && {
        ...{ people: 5, byStrength: [1, 1, 3], bySource: { said: 4, survey: 0, assumed: 1 } },
        byAge: { ...noAges, old: 5 },
      }),
    })),
    openness: openness.options.map((each) => ({ openness: each, people: 0, byAge: noAges, reachable: 0 })),
    wantsUnknown: { people: 3, reachable: 2 },
    wantsAssumed: { people: 0, reachable: 0 },
    wantsOld: { people: 5, reachable: 5 },
    opennessUnknown: { people: 8, reachable: 6 },
  });

const world =
  (alumni: number, sent: unknown[] = []) =>
  (os: ContractToAnswer) => ({
    segments: { list: os.segments.list.handler(() => []) },
    surveys: { list: os.surveys.list.handler(() => ({ total: 0, surveys: [] })) },
    views: {
      mine: os.views.mine.handler(() => ({ last: null, views: [] })),
      keepLast: os.views.keepLast.handler(({ input }) => {
        sent.push(input.filter);
        return null;
      }),
    },
    orientations: {
      board: os.orientations.board.handler(() => board(alumni)),
      peopleInGap: os.orientations.peopleInGap.handler(() => ({ people: [personId.parse(someId(1))] })),
    },
  });

test('each number leads to the people it counts', async () => {
  const sent: unknown[] = [];
  const user = userEvent.setup();
  const { router } = await renderPage(<OrientationBoardPage />, { procedures: world(8, sent) });
  expect(await screen.findByText('8 alumni; of 5 we know something they want')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Mentor and refer, Said so: 4 people' }));
  await waitFor(() =>
    expect(sent).toEqual([boardRule({ type: 'wish', kind: 'mentor', source: 'said' }, null)]),
  );
  await waitFor(() => expect(router.state.location.pathname).toBe('/alumni'));
});

test('nobody leads nowhere, and without a survey one is made first', async () => {
  await renderPage(<OrientationBoardPage />, { procedures: world(8) });
  const gap = (await screen.findByText('All we know is assumed')).closest('li');
  expect(within(gap ?? document.body).queryByRole('button')).toBeNull();
  const unknown = screen.getByRole('button', { name: 'Ask them: Nothing they want is on record' });
  expect(unknown).toHaveTextContent('Make a survey to ask');
});

test('without alumni it says what to do', async () => {
  await renderPage(<OrientationBoardPage />, { procedures: world(0) });
  expect(await screen.findByText(/Nobody has left yet/)).toBeInTheDocument();
});
