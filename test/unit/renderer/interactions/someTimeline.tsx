import userEvent from '@testing-library/user-event';
import type { z } from 'zod';
import { PersonTimeline } from '#renderer/features/interactions/PersonTimeline.tsx';
import type { AskSubject, PersonVerdict } from '#shared/contract/asks.ts';
import { type FollowUp, followUp } from '#shared/contract/followUps.ts';
import { type Interaction, interaction, type interactionsContract } from '#shared/contract/interactions.ts';
import type { EnishiBridge } from '#shared/contract/mainCalls.ts';
import { personId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import type { Language, Role } from '#shared/domain/vocabulary.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someId } from '../people/somePeople.ts';

type LogInput = z.output<NonNullable<(typeof interactionsContract.log)['~orpc']['inputSchema']>>;

export const mika = personId.parse(someId(1));

export function someInteraction(
  n: number,
  parts: Partial<Record<keyof Interaction, unknown>> = {},
): Interaction {
  return interaction.parse({
    id: someId(100 + n),
    version: 1,
    kind: 'call',
    occurredAt: '2026-03-01T01:00:00.000Z',
    direction: 'mutual',
    purpose: 'checkIn',
    subject: `Subject ${n}`,
    body: '',
    tier: 'open',
    people: [mika],
    peopleNames: ['Mika'],
    loggedBy: 'Test User',
    attachments: [],
    origin: null,
    ...parts,
  });
}

export function someFollowUp(n: number, parts: Partial<Record<keyof FollowUp, unknown>> = {}): FollowUp {
  const noName = {
    familyReading: null,
    givenReading: null,
    latinName: null,
    preferredName: null,
    formerFamilyName: null,
  };
  return followUp.parse({
    id: someId(500 + n),
    version: 1,
    personId: mika,
    personName: { familyName: 'Smith', givenName: 'Mika', ...noName },
    kind: 'task',
    title: `Step ${n}`,
    note: '',
    dueOn: '2026-03-10',
    owner: null,
    interactionId: null,
    doneAt: null,
    result: null,
    ...parts,
  });
}

interface World {
  readonly role?: Role;
  readonly language?: Language;
  readonly followUps?: readonly FollowUp[];
  /** What the rules say to asking the person. */
  readonly verdict?: Omit<PersonVerdict, 'personId' | 'personName'>;
  readonly bridge?: Partial<EnishiBridge>;
  readonly calls?: NonNullable<NonNullable<Parameters<typeof renderPage>[1]>['calls']>;
}

/** A timeline that behaves as the data process does, as far as these tests look. */
export async function withTimeline(first: readonly Interaction[], world: World = {}) {
  let kept = [...first];
  const bin: Interaction[] = [];
  const removedFiles: Interaction[] = [];
  const logged: LogInput[] = [];
  const asked: AskSubject[] = [];
  const saved: unknown[] = [];
  const change = (id: string, to: (entry: Interaction) => Interaction) => {
    kept = kept.map((entry) => (entry.id === id ? to(entry) : entry));
  };
  const rendered = await renderPage(<PersonTimeline personId={mika} name="Mika" />, {
    preferences: { role: world.role ?? 'hr', language: world.language ?? 'en' },
    ...(world.bridge && { bridge: world.bridge }),
    ...(world.calls && { calls: world.calls }),
    procedures: (os) => ({
      people: { owners: os.people.owners.handler(() => ['Ken', 'Test User']) },
      asks: {
        check: os.asks.check.handler(({ input }) => {
          asked.push(input.about);
          const verdict = world.verdict ?? { verdict: 'clear', findings: [], mayOverride: false };
          return input.people.map((id) => ({
            ...verdict,
            personId: id,
            personName: { ...noName, familyName: 'Mika' },
          }));
        }),
      },
      followUps: { ofPerson: os.followUps.ofPerson.handler(() => [...(world.followUps ?? [])]) },
      history: { ofInteraction: os.history.ofInteraction.handler(() => ({ entries: [], more: false })) },
      interactions: {
        ofPerson: os.interactions.ofPerson.handler(({ input }) => {
          const fitting = kept.filter(
            (entry) =>
              (input.kinds?.includes(entry.kind) ?? true) &&
              (input.purposes?.includes(entry.purpose) ?? true) &&
              (input.directions?.includes(entry.direction) ?? true) &&
              `${entry.subject} ${entry.body}`.includes(input.search ?? ''),
          );
          return {
            total: fitting.length,
            interactions: fitting.slice(input.offset, input.offset + input.limit),
          };
        }),
        log: os.interactions.log.handler(({ input }) => {
          logged.push(input);
          const made = someInteraction(90, { ...input });
          kept = [made, ...kept];
          return made;
        }),
        update: os.interactions.update.handler(({ input, errors }) => {
          const before = kept.find(({ id }) => id === input.id);
          if (before === undefined) throw errors.NOT_FOUND({ data: { what: 'interaction' } });
          if (before.version !== input.version) {
            throw errors.CHANGED_MEANWHILE({ data: { what: 'interaction' } });
          }
          const changed = someInteraction(0, { ...before, ...input, version: input.version + 1 });
          change(input.id, () => changed);
          return changed;
        }),
        remove: os.interactions.remove.handler(({ input }) => {
          bin.push(...kept.filter(({ id }) => id === input.id));
          kept = kept.filter(({ id }) => id !== input.id);
          return null;
        }),
        restore: os.interactions.restore.handler(({ input, errors }) => {
          const found = bin.find(({ id }) => id === input.id);
          if (!found) throw errors.NOT_FOUND({ data: { what: 'interaction' } });
          kept = [found, ...kept];
          return found;
        }),
        attach: os.interactions.attach.handler(({ input, errors }) => {
          const attachments = input.files.map((id, n) => ({ ...someAttachment(n), id }));
          change(input.id, (entry) =>
            someInteraction(0, { ...entry, attachments: [...entry.attachments, ...attachments] }),
          );
          const found = kept.find(({ id }) => id === input.id);
          if (!found) throw errors.NOT_FOUND({ data: { what: 'interaction' } });
          return found;
        }),
        saveAttachment: os.interactions.saveAttachment.handler(({ input }) => {
          saved.push(input);
          return null;
        }),
        removeAttachment: os.interactions.removeAttachment.handler(({ input, errors }) => {
          const holds = (entry: Interaction) => entry.attachments.some(({ id }) => id === input.attachmentId);
          const found = kept.find(holds);
          if (!found) throw errors.NOT_FOUND({ data: { what: 'attachment' } });
          removedFiles.push(found);
          const rest = found.attachments.filter(({ id }) => id !== input.attachmentId);
          change(found.id, (entry) => ({ ...entry, attachments: rest }));
          return { ...found, attachments: rest };
        }),
        restoreAttachment: os.interactions.restoreAttachment.handler(({ errors }) => {
          const found = removedFiles.pop();
          if (!found) throw errors.NOT_FOUND({ data: { what: 'attachment' } });
          change(found.id, () => found);
          return found;
        }),
      },
    }),
  });
  return {
    user: userEvent.setup(),
    logged,
    /** What the rules were asked about. */
    asked,
    saved,
    rendered,
    /** Somebody else changes an entry, which this window has not heard of yet. */
    changeElsewhere: (id: string, parts: Partial<Record<keyof Interaction, unknown>>) =>
      change(id, (entry) => someInteraction(0, { ...entry, ...parts, version: entry.version + 1 })),
    /** Somebody else puts an entry into the bin, and this window hears of it. */
    removeElsewhere: async (id: string) => {
      kept = kept.filter((entry) => entry.id !== id);
      await rendered.queryClient.invalidateQueries();
    },
  };
}

export const someAttachment = (n: number) => ({
  id: someId(300 + n),
  fileName: `File ${n}.pdf`,
  bytes: 245_000,
  attachedAt: '2026-03-01T01:00:00.000Z',
});
