import { type Outreach, outreach, outreachRecipient } from '#shared/contract/outreach.ts';
import { noName } from '#shared/domain/names.ts';
import type { ContractToAnswer } from '#test/support/renderPage.tsx';

const id = (group: number, number: number) =>
  `0198f3c2-7d6b-7000-8${String(group).padStart(3, '0')}-${String(number).padStart(12, '0')}`;

export const ids = {
  operation: id(9, 1),
  outreach: id(8, 1),
  segment: id(7, 1),
  person: (number: number) => id(3, number),
};

export const someOutreach = (part: Partial<Record<keyof Outreach, unknown>> = {}): Outreach =>
  outreach.parse({
    id: ids.outreach,
    version: 3,
    title: 'Asking around',
    purpose: 'askReferral',
    consentPurpose: 'news',
    channel: 'email',
    audience: { type: 'segments', segments: [], orientations: [], except: [] },
    texts: { en: { subject: 'A question', body: 'Dear {{Preferred name}}' }, ja: null },
    eventId: null,
    surveyId: null,
    owner: 'Test User',
    state: 'draft',
    writtenAt: null,
    sentOn: null,
    written: 0,
    sent: 0,
    ...part,
  });

export const recipient = (number: number, part: Record<string, unknown> = {}) =>
  outreachRecipient.parse({
    personId: ids.person(number),
    personName: { ...noName, familyName: `Family${number}`, givenName: 'Given' },
    department: 'Sales',
    language: 'en',
    address: `p${number}@example.com`,
    leftOut: null,
    sentOn: null,
    ...part,
  });

/** Answers what the pages of messages ask, and remembers what they wrote. */
export function outreachProcedures(kept: readonly Outreach[]) {
  const written: Record<string, unknown>[] = [];
  const asked: Record<string, unknown>[] = [];
  const first = kept[0] ?? someOutreach();
  let now = first;
  const procedures = (os: ContractToAnswer) => ({
    people: { owners: os.people.owners.handler(() => []) },
    segments: { list: os.segments.list.handler(() => []) },
    events: { list: os.events.list.handler(() => ({ total: 0, events: [] })) },
    surveys: { list: os.surveys.list.handler(() => ({ total: 0, surveys: [] })) },
    outreach: {
      list: os.outreach.list.handler(() => ({ total: kept.length, outreaches: [...kept] })),
      get: os.outreach.get.handler(() => now),
      templates: os.outreach.templates.handler(() => []),
      weigh: os.outreach.weigh.handler(({ input }) => {
        asked.push({ weigh: input });
        const narrow = input.audience.type === 'segments' && input.audience.orientations.length > 0;
        return {
          people: narrow ? 12 : 100,
          recipients: narrow ? 10 : 80,
          languages: [{ language: 'en' as const, people: narrow ? 10 : 80 }],
          leftOut: [{ reason: 'consentMissing' as const, people: narrow ? 2 : 20 }],
          mix: { asks: 40, gives: 30, outreach: 90, oneSided: false },
          mixAfter: { asks: 120, gives: 30, outreach: 170, oneSided: true },
          warnings: narrow
            ? []
            : [
                { type: 'oneSided' as const, asks: 120, gives: 30, already: false },
                {
                  type: 'notWanted' as const,
                  orientations: ['mentor' as const],
                  wanted: 10,
                  of: 80,
                  people: 10,
                  audience: {
                    type: 'segments' as const,
                    segments: [],
                    orientations: ['mentor' as const],
                    except: [],
                  },
                },
              ],
        };
      }),
      recipients: os.outreach.recipients.handler(({ input: { show, offset } }) =>
        show === 'leftOut'
          ? { total: 20, people: [recipient(50, { leftOut: 'consentMissing', address: null })] }
          : { total: 80, people: [recipient(offset + 1)] },
      ),
      writtenTo: os.outreach.writtenTo.handler(() => ({
        total: 2,
        people: [recipient(1, { sentOn: now.sentOn }), recipient(2)],
      })),
      preview: os.outreach.preview.handler(({ input: { facts, personId } }) => ({
        language: 'en' as const,
        address: 'somebody@example.com',
        subject: facts.texts.en?.subject ?? '',
        body: `Dear reader ${personId.slice(-2)}`,
        empty: ['company' as const],
        unknown: facts.texts.en?.body.includes('{{nothing}}') ? ['nothing'] : [],
      })),
      save: os.outreach.save.handler(({ input: { id: _id, version, ...facts } }) => {
        written.push({ save: facts });
        now = someOutreach({ ...now, ...facts, version: version + 1 });
        return { outreach: now, operationId: ids.operation };
      }),
      remove: os.outreach.remove.handler(({ input }) => {
        written.push({ remove: input });
        return { operationId: ids.operation };
      }),
      write: os.outreach.write.handler(async function* ({ input }) {
        written.push({ write: input });
        await Promise.resolve();
        yield { type: 'progress' as const, done: 1, total: 2 };
        now = someOutreach({ ...now, state: 'written', writtenAt: '2026-10-29T03:00:00.000Z', written: 2 });
        yield { type: 'finished' as const, outreach: now, files: 2, recipients: 2, name: 'Asking around' };
      }),
      confirmSent: os.outreach.confirmSent.handler(async function* ({ input }) {
        written.push({ confirmSent: input });
        await Promise.resolve();
        now = someOutreach({ ...now, state: 'sent', sentOn: input.sentOn, written: 2, sent: 1 });
        yield { type: 'finished' as const, outreach: now, operationId: ids.operation };
      }),
    },
  });
  return { procedures, written, asked };
}
