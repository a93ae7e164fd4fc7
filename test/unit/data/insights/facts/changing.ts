import type { WriteUnit } from '#data/database/write.ts';
import {
  consents,
  contactPoints,
  eventGuests,
  events,
  exchanges,
  farewells,
  interactionPeople,
  interactions,
  memberships,
  opennessRecords,
  orientations,
  people,
  tenures,
  thanks,
} from '#data/schema/index.ts';

/* Changes of everything the facts are made of, on whatever there is by then, as three numbers say. */

const at = '2026-01-01T00:00:00.000Z';
const stamp = { version: 1, createdAt: at, updatedAt: at };

const day = (value: number): string => new Date(Date.UTC(2020, 0, 1 + value * 37)).toISOString().slice(0, 10);
const dayOrNull = (value: number): string | null => (value % 4 === 0 ? null : day(value));
const one = <T>(options: readonly [T, ...T[]], value: number): T =>
  options[value % options.length] ?? options[0];

/** Something that is done to a person; the three numbers say what becomes of it. */
type Act = (unit: WriteUnit, personId: string, a: number, b: number, c: number) => void;

/** A record of the person that is there, the one that the number chooses. */
function found(unit: WriteUnit, table: Parameters<WriteUnit['find']>[0], personId: string, which: number) {
  const rows = unit.find(table, { personId }, ['id']).map(({ id }) => String(id));
  return rows.sort()[which % Math.max(rows.length, 1)] ?? null;
}

const tiers = { valuedTier: 'hr', feedbackTier: 'hr' };
const wordless = {
  reasonWords: '',
  valued: '[]',
  valuedWords: '',
  betterWords: '',
  wishes: '',
};

export const acts: Record<string, Act> = {
  bin: (unit, id, a) => unit.update(people, { id }, { deletedAt: a % 2 === 0 ? at : null }),
  death: (unit, id, a) => unit.update(people, { id }, { deceasedOn: dayOrNull(a) }),
  doNotContact: (unit, id, a) => unit.update(people, { id }, { doNotContact: a % 2 === 0 }),
  begin: (unit, personId, a, b, c) =>
    unit.insert(tenures, {
      ...{ id: unit.author.ids.next(), personId, startedOn: dayOrNull(a), endedOn: dayOrNull(a + b) },
      department: one([null, 'Sales', '営業'], c),
    }),
  end: (unit, personId, a, b) => {
    const id = found(unit, tenures, personId, a);
    if (id !== null)
      unit.update(tenures, { id }, { endedOn: dayOrNull(b), department: one([null, 'R&D'], b) });
  },
  never: (unit, personId, a) => {
    const id = found(unit, tenures, personId, a);
    if (id === null) return;
    unit.remove(farewells, { tenureId: id });
    unit.remove(thanks, { tenureId: id });
    unit.remove(tenures, { id });
  },
  farewell: (unit, personId, a, b, c) => {
    const tenureId = found(unit, tenures, personId, a);
    if (tenureId === null || unit.find(farewells, { tenureId }, ['id']).length > 0) return;
    const { ids } = unit.author;
    unit.insert(farewells, {
      ...{ id: ids.next(), personId, tenureId, heldOn: day(b), heldBy: 'Test' },
      ...{ reasons: one(['[]', '["pay"]'], a), reasonsTier: one(['hr', 'open', 'owner'], b) },
      ...{ recommendScore: one([null, 3, 10], c), ...tiers, ...wordless, ...stamp },
    });
    unit.insert(thanks, {
      ...{ id: ids.next(), personId, tenureId, givenBy: 'Test', givenOn: dayOrNull(c) },
      ...{ way: 'spoken', words: '', ...stamp },
    });
  },
  retell: (unit, personId, a, b, c) => {
    const id = found(unit, farewells, personId, a);
    const told = {
      reasons: one(['[]', '["pay"]', '["growth","pay"]'], b),
      reasonsTier: one(['open', 'hr'], c),
    };
    if (id !== null) unit.update(farewells, { id }, { ...told, reasonsBy: one([null, 'Test', 'Mio'], a) });
  },
  rethank: (unit, personId, a, b) => {
    const id = found(unit, thanks, personId, a);
    if (id !== null) unit.update(thanks, { id }, { givenOn: dayOrNull(b) });
  },
  address: (unit, personId, a, b) => {
    const id = found(unit, contactPoints, personId, a);
    const channel = one(['email', 'phone', 'message', 'post'] as const, b);
    if (id !== null && b % 3 === 0) unit.remove(contactPoints, { id });
    else if (id !== null && b % 3 === 1) unit.update(contactPoints, { id }, { channel, usable: a % 2 === 0 });
    else {
      const fresh = { id: unit.author.ids.next(), value: 'x', folded: 'x', position: 0 };
      unit.insert(contactPoints, { ...fresh, personId, channel, usable: true });
    }
  },
  consent: (unit, personId, a, b, c) =>
    unit.insert(consents, {
      ...{ id: unit.author.ids.next(), personId, purpose: one(['news', 'events', 'jobs'], a) },
      ...{ channel: one(['email', 'phone'], b), state: one(['granted', 'withdrawn'], c) },
      ...{ basis: 'consent', evidence: '', decidedOn: day(a + b) },
    }),
  membership: (unit, personId, a, b, c) => {
    const days = { invitedOn: dayOrNull(a), joinedOn: dayOrNull(b), leftOn: dayOrNull(c) };
    const id = found(unit, memberships, personId, 0);
    if (id === null) unit.insert(memberships, { id: unit.author.ids.next(), personId, ...days });
    else unit.update(memberships, { id }, days);
  },
  contact: (unit, personId, a, b, c) => {
    const interactionId = unit.author.ids.next();
    const told = {
      ...{ occurredAt: `${day(a)}T0${b % 10}:30:00.000Z`, purpose: one(['news', 'askRehire', 'other'], c) },
      ...{ direction: one(['toAlumnus', 'fromAlumnus', 'mutual'], b), kind: 'call' },
    };
    const empty = { subject: '', body: '', tier: 'open', loggedBy: 'Test' };
    unit.insert(interactions, { id: interactionId, ...told, ...empty, ...stamp });
    unit.insert(interactionPeople, { interactionId, personId, position: 0, present: c % 3 > 0, ...told });
  },
  recontact: (unit, personId, a, b, c) => {
    const rows = unit.find(interactionPeople, { personId }, ['interactionId']);
    const interactionId = rows.map((row) => String(row['interactionId'])).sort()[
      a % Math.max(rows.length, 1)
    ];
    if (interactionId === undefined) return;
    const key = { interactionId, personId };
    if (b % 3 === 0) unit.remove(interactionPeople, key);
    else unit.update(interactionPeople, key, { present: c % 2 === 0, direction: 'mutual' });
  },
  exchange: (unit, personId, a, b, c) =>
    unit.insert(exchanges, {
      ...{ id: unit.author.ids.next(), personId, note: '', happenedOn: day(a) },
      ...{ kind: one(['talk', 'referral', 'discount'], a), party: one(['alumnus', 'company'], b) },
      act: one(['gave', 'asked'], c),
    }),
  otherGift: (unit, personId, a, b) => {
    const id = found(unit, exchanges, personId, a);
    if (id !== null)
      unit.update(exchanges, { id }, { kind: one(['advice', 'favour'], b), happenedOn: day(b) });
  },
  wish: (unit, personId, a, b, c) =>
    unit.insert(orientations, {
      ...{ id: unit.author.ids.next(), personId, kind: one(['exchange', 'return', 'distance'], a) },
      ...{ strength: b % 4, source: 'said', recordedOn: day(c) },
    }),
  openness: (unit, personId, a, b) =>
    unit.insert(opennessRecords, {
      ...{ id: unit.author.ids.next(), personId, openness: one(['no', 'maybe', 'open', 'active'], a) },
      recordedOn: day(b),
    }),
  guest: (unit, personId, a, b, c) => {
    const answered = { answer: one([null, 'yes', 'no'], b), attended: one([null, true, false], c) };
    const known = { invitedOn: dayOrNull(a), feedbackScore: one([null, 1, 5], a), ...answered };
    const id = found(unit, eventGuests, personId, b);
    if (id !== null && c % 2 === 0) unit.update(eventGuests, { id }, known);
    else if (id !== null && a % 5 === 0) unit.remove(eventGuests, { id });
    else {
      const eventId = unit.author.ids.next();
      const place = {
        description: '',
        place: '',
        link: '',
        hosts: '[]',
        orientations: '[]',
        currency: 'JPY',
      };
      const times = { sessions: '[]', zone: 'UTC', startsAt: at, endsAt: at };
      unit.insert(events, { id: eventId, title: 'Test', ...place, ...times, ...stamp });
      const empty = { listedOn: day(1), walkIn: false, feedbackWords: '' };
      unit.insert(eventGuests, { id: unit.author.ids.next(), eventId, personId, ...empty, ...known });
    }
  },
  /** What was another's becomes theirs. */
  takeOver: (unit, personId, a) => {
    for (const table of [tenures, exchanges, contactPoints]) {
      const [other] = unit.find(people, {}, ['id']).slice(a % 3);
      const id = found(unit, table, String(other?.['id'] ?? ''), a);
      const hasFarewell = id !== null && unit.find(farewells, { tenureId: id }, ['id']).length > 0;
      if (id === null || hasFarewell) continue;
      if (table === tenures) unit.update(tenures, { id }, { personId });
      else if (table === exchanges) unit.update(exchanges, { id }, { personId });
      else unit.update(contactPoints, { id }, { personId });
    }
  },
};
