import type { IdSource } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../../database/write.ts';
import {
  careRecords,
  communityManagers,
  exchangeKinds,
  exchanges,
  requestPeople,
  requests,
} from '../../schema/index.ts';
import { type DayNumber, isoDate } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { care, managerNote, ownKind, voices } from '../texts/voices.ts';
import type { Member } from './gathered.ts';
import type { WrittenEvent } from './writeEvents.ts';

export interface VoicesGround {
  chance: Chance;
  ids: IdSource;
  language: Language;
  today: DayNumber;
  now: Instant;
  owner: () => string;
}

/** Some members, no one twice. */
function drawn(chance: Chance, members: readonly Member[], wanted: number): Member[] {
  const left = [...members];
  return Array.from({ length: Math.min(wanted, left.length) }, () => {
    const [member] = left.splice(chance.between(0, left.length - 1), 1);
    return member;
  }).filter((member) => member !== undefined);
}

/** What members asked of the company and what it answered. `circleId` is where some of it came from. */
export function writeVoices(
  unit: WriteUnit,
  members: readonly Member[],
  circleId: string | null,
  { chance, ids, language, today, now, owner }: VoicesGround,
): void {
  for (const { daysAgo, orientation, shared, words, answer } of voices) {
    const id = ids.next();
    const raisedOn = today - daysAgo;
    const answeredOn = answer === null ? null : raisedOn + answer.afterDays;
    const done = answer?.doneAfter ?? null;
    const reader = owner();
    unit.insert(requests, {
      ...{ id, ...words[language], raisedOn: isoDate(raisedOn), orientation },
      ...{
        segmentId: chance.happens(0.6) ? circleId : null,
        owner: reader,
        tier: 'open',
        recordedBy: reader,
      },
      ...{ answer: answer?.is ?? null, answerWords: answer?.words[language] ?? '' },
      answeredOn: answeredOn === null ? null : isoDate(answeredOn),
      answeredBy: answeredOn === null ? null : reader,
      doneOn: answeredOn === null || done === null ? null : isoDate(answeredOn + done),
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    const wanting = members.filter(
      ({ wants, joinedOn }) =>
        joinedOn < raisedOn && (orientation === null || (wants.get(orientation) ?? 0) > 0),
    );
    for (const [index, { personId }] of drawn(chance, wanting, shared + 1).entries()) {
      const since = isoDate(index === 0 ? raisedOn : chance.between(raisedOn, today - 1));
      unit.insert(requestPeople, { requestId: id, personId, raised: index === 0, since });
    }
  }
}

/** Who looks after which circle and what they took care of: two at present, one until last year. */
export function writeManagers(
  unit: WriteUnit,
  { circle, help }: { circle: readonly [id: string, people: readonly string[]]; help: string | null },
  members: readonly Member[],
  event: WrittenEvent | null,
  { chance, ids, language, today, now }: VoicesGround,
): void {
  const [circleId, inCircle] = circle;
  const organisers = members.filter(({ personId }) => inCircle.includes(personId));
  const [first, second, third] = organisers;
  const terms: [member: Member | undefined, segment: string | null, from: number, to: number | null][] = [
    [first, circleId, 900, 340],
    [second, circleId, 339, null],
    [third, help, 160, null],
  ];
  for (const [member, segmentId, from, to] of terms) {
    if (member === undefined || segmentId === null) continue;
    const id = ids.next();
    unit.insert(communityManagers, {
      ...{ id, personId: member.personId, segmentId, startedOn: isoDate(today - from) },
      ...{
        endedOn: to === null ? null : isoDate(today - to),
        note: to === null ? managerNote[language] : '',
      },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    const cared = drawn(chance, segmentId === circleId ? organisers : members, chance.between(6, 10));
    for (const { personId, language: theirs } of cared) {
      if (personId === member.personId) continue;
      unit.insert(careRecords, {
        ...{ id: ids.next(), managerId: id, personId: member.personId },
        happenedOn: isoDate(today - chance.between((to ?? 0) + 1, from)),
        words: chance.pick(care[theirs]),
        eventId: event !== null && to === null && chance.happens(0.2) ? event.id : null,
      });
    }
  }
}

/** An own kind of give and ask, and some of what the company gave of it and of discounts. */
export function writeExchanges(
  unit: WriteUnit,
  members: readonly Member[],
  { chance, ids, language, today }: VoicesGround,
): void {
  const kindId = ids.next();
  unit.insert(exchangeKinds, {
    ...{ id: kindId, code: null, name: ownKind[language], contributes: false, position: 9, archivedAt: null },
  });
  for (const [index, { personId, joinedOn }] of drawn(chance, members, 18).entries()) {
    const happenedOn = isoDate(chance.between(Math.max(joinedOn, today - 500), today - 1));
    const kind = index % 3 === 0 ? kindId : 'discount';
    const given = { kind, party: 'company', act: 'gave', happenedOn, interactionId: null, note: '' };
    unit.insert(exchanges, { id: ids.next(), personId, ...given });
  }
}
