import { vi } from 'vitest';
import type { PeopleQuestion, PersonRow } from '#shared/contract/peopleList.ts';
import type { LastList, ListView } from '#shared/contract/views.ts';
import { listViewId } from '#shared/domain/ids.ts';
import type { ContractToAnswer } from '#test/support/renderPage.tsx';

/** A page of the list, as it was asked for. */
export type Asked = PeopleQuestion & { offset: number; limit: number };

/** What a made-up data process keeps of the list, for a test to look at. */
export interface KeptViews {
  views: ListView[];
  last: LastList | null;
}

/** jsdom lays nothing out; ten rows shall fit. */
export function layOut(): void {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(477);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  // Nor has it pointers to hold on to.
  Element.prototype.setPointerCapture = () => undefined;
}

/** Answers lists out of memory, finding people by a part of their family name, and keeps what it was asked. */
export function listing(
  people: readonly PersonRow[],
  asked: Asked[] = [],
  kept: KeptViews = { views: [], last: null },
) {
  const found = (search: string) => people.filter((person) => person.familyName?.includes(search));
  return (os: ContractToAnswer) => ({
    people: {
      count: os.people.count.handler(() => ({ people: people.length, alumni: people.length })),
      list: os.people.list.handler(({ input }) => {
        asked.push(input);
        const all = found(input.search);
        return {
          total: all.length,
          more: false,
          people: all.slice(input.offset, input.offset + input.limit),
        };
      }),
      countSelection: os.people.countSelection.handler(({ input }) => ({
        people:
          input.type === 'some' ? input.people.length : found(input.search).length - input.except.length,
      })),
      foundIn: os.people.foundIn.handler(({ input }) =>
        input.people.map((personId) => ({
          personId,
          place: 'note' as const,
          text: `about ${input.search} here`,
        })),
      ),
      labels: os.people.labels.handler(() => []),
      owners: os.people.owners.handler(() => ['Mori']),
    },
    customFields: { list: os.customFields.list.handler(() => []) },
    segments: { list: os.segments.list.handler(() => []) },
    views: answerViews(os, kept),
  });
}

function answerViews(os: ContractToAnswer, kept: KeptViews) {
  return {
    mine: os.views.mine.handler(() => kept),
    save: os.views.save.handler(({ input, errors }) => {
      if (kept.views.some((view) => view.name === input.name && view.id !== input.id)) {
        throw errors.NAME_TAKEN({ data: { what: 'view', name: input.name } });
      }
      const id = input.id ?? listViewId.parse(crypto.randomUUID());
      const saved = { ...input, id, version: (input.version ?? 0) + 1 };
      const known = kept.views.some((view) => view.id === id);
      kept.views = known ? kept.views.map((view) => (view.id === id ? saved : view)) : [...kept.views, saved];
      return saved;
    }),
    remove: os.views.remove.handler(({ input }) => {
      kept.views = kept.views.filter(({ id }) => id !== input.id);
      return null;
    }),
    arrange: os.views.arrange.handler(({ input }) => {
      kept.views = kept.views.toSorted((a, b) => input.ids.indexOf(a.id) - input.ids.indexOf(b.id));
      return null;
    }),
    keepLast: os.views.keepLast.handler(({ input }) => {
      kept.last = input;
      return null;
    }),
  };
}
