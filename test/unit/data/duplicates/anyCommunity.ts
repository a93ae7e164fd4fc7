import * as fc from 'fast-check';
import type { WriteUnit } from '#data/database/write.ts';
import {
  careRecords,
  communityManagers,
  eventGuests,
  events,
  outreaches,
  outreachRecipients,
  requestPeople,
  requests,
  surveyAnswers,
  surveys,
} from '#data/schema/index.ts';

/** Which of three things that are there. */
const which = fc.nat({ max: 2 });
const day: fc.Arbitrary<string> = fc.constantFrom('2025-01-10', '2025-02-10', '2025-03-10');
const maybeDay = fc.option(day);
const words: fc.Arbitrary<string> = fc.constantFrom('', 'Alpha', '髙橋');
const once = <T extends { of: number }>(item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { maxLength: 3, selector: ({ of }) => of });

/** What the community knows of a person; numbers name one of three that two people may have in common. */
export const anyCommunity = fc.record({
  guests: once(
    fc.record({
      of: which,
      listedOn: day,
      invitedOn: maybeDay,
      answer: fc.option(fc.constantFrom('yes', 'maybe', 'no')),
      answeredOn: day,
      attended: fc.option(fc.boolean()),
      walkIn: fc.boolean(),
      feedbackScore: fc.option(fc.integer({ min: 1, max: 5 })),
      feedbackWords: words,
      talk: fc.option(which),
    }),
  ),
  answers: fc.array(fc.record({ of: which, answeredOn: day, talk: fc.option(which) }), { maxLength: 3 }),
  messages: once(fc.record({ of: which, sentOn: maybeDay, talk: fc.option(which) })),
  drafts: fc.array(fc.constantFrom('people', 'except'), { maxLength: 2 }),
  requests: once(fc.record({ of: which, raised: fc.boolean(), since: day })),
  terms: fc.array(
    fc.record({
      of: which,
      startedOn: fc.constantFrom<string[]>('2024-01-01', '2024-06-01', '2025-01-01'),
      endedOn: fc.constantFrom(null, '2025-03-31', '2025-12-31'),
      note: words,
      care: fc.array(words, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
});
type Community = typeof anyCommunity extends fc.Arbitrary<infer T> ? T : never;

/** Something of everything, all of it in common with whoever has it too. */
export const fullCommunity = (seed: number): Community => ({
  guests: [
    {
      of: 0,
      listedOn: '2025-01-10',
      invitedOn: seed === 1 ? null : '2025-01-10',
      answer: 'yes',
      answeredOn: `2025-0${seed}-10`,
      attended: seed === 2,
      walkIn: seed === 1,
      feedbackScore: seed,
      feedbackWords: `Guest ${seed}`,
      talk: 0,
    },
  ],
  answers: [{ of: 0, answeredOn: '2025-02-10', talk: 0 }],
  messages: [{ of: 0, sentOn: seed === 1 ? null : '2025-02-10', talk: 0 }],
  drafts: ['people', 'except'],
  requests: [{ of: 0, raised: seed === 2, since: `2025-0${seed}-10` }],
  terms: [
    { of: 0, startedOn: `202${seed}-01-01`, endedOn: null, note: `Term ${seed}`, care: [`Care ${seed}`] },
  ],
});

/** Three of each that people can have in common. */
export interface SharedCommunity {
  events: string[];
  surveys: string[];
  outreaches: string[];
  requests: string[];
}

const stampsOf = ({ author: { clock } }: WriteUnit) => ({
  version: 1,
  createdAt: clock.now(),
  updatedAt: clock.now(),
});

const aMessage = {
  purpose: 'news',
  consentPurpose: 'news',
  channel: 'email',
  texts: JSON.stringify({ en: { subject: 'Hello', body: 'News for you' }, ja: null }),
} as const;

const both = { en: 'What do you want?', ja: '' };

const aDefinition = JSON.stringify({
  ...{ heading: both, introduction: both, closing: both },
  orientations: ['exchange'],
  openness: true,
  consents: [{ purpose: 'news', channel: 'email' }],
  questions: [{ code: 'q1', type: 'text', words: both, options: [] }],
  returnTo: 'hr@example.com',
});

const aReply = JSON.stringify({
  orientations: [{ kind: 'exchange', strength: 2 }],
  openness: 'maybe',
  form: null,
  consents: [],
  questions: [{ code: 'q1', text: 'Evenings', options: [] }],
});

export function writeSharedCommunity(unit: WriteUnit): SharedCommunity {
  const stamps = stampsOf(unit);
  const three = () => [0, 1, 2].map(() => unit.author.ids.next());
  const shared = { events: three(), surveys: three(), outreaches: three(), requests: three() };
  for (const id of shared.events) {
    unit.insert(events, {
      ...stamps,
      id,
      title: 'Evening',
      description: '',
      sessions: JSON.stringify([
        { from: { date: '2025-03-10', time: '19:00' }, to: { date: '2025-03-10', time: '21:00' } },
      ]),
      zone: 'Asia/Tokyo',
      startsAt: '2025-03-10T10:00:00.000Z',
      endsAt: '2025-03-10T12:00:00.000Z',
      place: '',
      link: '',
      hosts: '[]',
      orientations: '["exchange"]',
      currency: 'JPY',
    });
  }
  for (const id of shared.surveys)
    unit.insert(surveys, { ...stamps, id, title: 'Wishes', definition: aDefinition });
  for (const [at, id] of shared.outreaches.entries()) {
    const audience = JSON.stringify({ type: 'segments', segments: [], orientations: [], except: [] });
    const of = { eventId: shared.events[at] ?? null, surveyId: shared.surveys[at] ?? null };
    unit.insert(outreaches, { ...stamps, ...aMessage, ...of, id, title: 'Letter', audience });
  }
  for (const id of shared.requests) {
    const said = { title: 'Day care', words: '', answerWords: '', tier: 'open', recordedBy: 'Mio' };
    unit.insert(requests, { ...stamps, ...said, id, raisedOn: '2025-01-10' });
  }
  return shared;
}

const at = (all: readonly string[], index: number): string => all[index] ?? '';

/** `lists` and `talks` are those that people may have in common. */
export function hangCommunity(
  unit: WriteUnit,
  owner: { personId: string; partner: string },
  has: Community,
  shared: SharedCommunity & { lists: string[]; talks: string[] },
): void {
  const { personId, partner } = owner;
  const own = () => ({ id: unit.author.ids.next(), personId });
  const talkOf = (index: number | null) => (index === null ? null : at(shared.talks, index));
  for (const { of, talk, answer, answeredOn, ...guest } of has.guests) {
    unit.insert(eventGuests, {
      ...own(),
      ...guest,
      answer,
      answeredOn: answer === null ? null : answeredOn,
      eventId: at(shared.events, of),
      interactionId: talkOf(talk),
    });
  }
  for (const { of, answeredOn, talk } of has.answers) {
    const row = own();
    unit.insert(surveyAnswers, {
      ...row,
      surveyId: at(shared.surveys, of),
      responseKey: row.id,
      answeredOn,
      answers: aReply,
      source: 'form',
      interactionId: talkOf(talk),
    });
  }
  for (const { of, sentOn, talk } of has.messages) {
    const key = { outreachId: at(shared.outreaches, of), personId };
    unit.insert(outreachRecipients, { ...key, language: 'en', sentOn, interactionId: talkOf(talk) });
  }
  for (const list of has.drafts) {
    const named = [personId, partner].sort();
    const audience =
      list === 'people'
        ? { type: 'people', people: named }
        : { type: 'segments', segments: [], orientations: [], except: [personId] };
    unit.insert(outreaches, {
      ...stampsOf(unit),
      ...aMessage,
      id: unit.author.ids.next(),
      title: 'Draft',
      audience: JSON.stringify(audience),
    });
  }
  for (const { of, raised, since } of has.requests) {
    unit.insert(requestPeople, { requestId: at(shared.requests, of), personId, raised, since });
  }
  for (const { of, care, ...term } of has.terms) {
    const row = own();
    unit.insert(communityManagers, { ...stampsOf(unit), ...row, ...term, segmentId: at(shared.lists, of) });
    for (const said of care) {
      const record = { ...own(), managerId: row.id, happenedOn: '2025-02-01', words: said };
      unit.insert(careRecords, { ...record, eventId: at(shared.events, of) });
    }
  }
}
