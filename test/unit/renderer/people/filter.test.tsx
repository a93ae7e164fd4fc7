import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AlumniPage } from '#renderer/features/people/AlumniPage.tsx';
import { usualList } from '#renderer/features/people/list/usualList.ts';
import type { NewSegment } from '#shared/contract/segments.ts';
import { segmentId } from '#shared/domain/ids.ts';
import { everybody, type Rule } from '#shared/domain/segments/rule.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { type Asked, layOut, listing } from './someList.ts';
import { someId, someRow } from './somePeople.ts';

beforeEach(layOut);

const filter: Rule = {
  ...everybody,
  items: [
    { type: 'flag', not: false, field: 'alumnus' },
    { type: 'text', not: false, field: 'department', is: { test: 'contains', text: 'Sales' } },
  ],
};

async function filtered() {
  const asked: Asked[] = [];
  const added: NewSegment[] = [];
  const user = userEvent.setup();
  await renderPage(<AlumniPage />, {
    procedures: (os) => {
      const answers = listing([someRow(1), someRow(2)], asked, { views: [], last: { ...usualList, filter } })(
        os,
      );
      const add = os.segments.add.handler(({ input }) => {
        added.push(input);
        const { name } = input;
        return {
          kind: 'list',
          id: segmentId.parse(someId(8000)),
          version: 1,
          name,
          description: '',
          keepInTouchDays: null,
        };
      });
      return { ...answers, segments: { ...answers.segments, add } };
    },
  });
  await screen.findByText('Family1');
  return { user, asked, added };
}

test('each condition is a chip of its own, and goes alone or with all', async () => {
  const { user, asked } = await filtered();
  expect(asked.at(-1)?.filter).toEqual(filter);
  expect(await screen.findByText('2 of 2 people')).toBeInTheDocument();
  const [first] = await screen.findAllByRole('button', { name: /^Remove/ });
  if (first === undefined) throw new Error('no chip can be removed');
  await user.click(first);
  await waitFor(() => expect(asked.at(-1)?.filter?.items).toEqual([filter.items[1]]));
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(asked.at(-1)?.filter).toBeNull());
  expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
});

test('the filter becomes a segment', async () => {
  const { user, added } = await filtered();
  await user.click(screen.getByRole('button', { name: 'Save as a segment' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('textbox', { name: 'Name of the segment' }));
  await user.paste('Sales alumni');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('“Sales alumni” is now a segment.')).toBeInTheDocument();
  expect(added).toEqual([
    { kind: 'rule', name: 'Sales alumni', description: '', keepInTouchDays: null, rule: filter },
  ]);
});
