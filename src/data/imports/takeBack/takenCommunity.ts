import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import { fold } from '#shared/domain/folding.ts';
import type { WriteUnit } from '../../database/write.ts';
import {
  careRecords,
  communityManagers,
  eventGuests,
  events,
  messageTemplates,
  outreaches,
  outreachRecipients,
  people,
  requestPeople,
  requests,
  segments,
  surveyAnswers,
  surveys,
} from '../../schema/index.ts';
import { hereOrNull, isHere, withInteraction } from './isHere.ts';
import { freeName } from './takenWords.ts';

/** What a document says of the community: events, surveys, messages, managers and voices, with the people who came in with it. */
export class TakenCommunity {
  readonly #unit: WriteUnit;
  readonly #people: ReadonlySet<string>;

  /** `people` are those who came in. */
  constructor(unit: WriteUnit, people: ReadonlySet<string>) {
    this.#unit = unit;
    this.#people = people;
  }

  takeEvent({ sessions, hosts, orientations, ...record }: DocumentRecord<'events'>): void {
    if (isHere(this.#unit, events, record.id)) return;
    this.#unit.insert(events, {
      ...record,
      sessions: JSON.stringify(sessions),
      hosts: JSON.stringify(hosts),
      orientations: JSON.stringify(orientations),
      version: 1,
    });
  }

  takeGuest(record: DocumentRecord<'eventGuests'>): void {
    const { id, eventId, personId } = record;
    if (!this.#people.has(personId) || !isHere(this.#unit, events, eventId)) return;
    const listed = this.#unit.find(eventGuests, { eventId, personId }, ['id']).length > 0;
    if (listed || isHere(this.#unit, eventGuests, id)) return;
    this.#unit.insert(eventGuests, withInteraction(this.#unit, record));
  }

  takeSurvey({ definition, ...record }: DocumentRecord<'surveys'>): void {
    if (isHere(this.#unit, surveys, record.id)) return;
    this.#unit.insert(surveys, { ...record, definition: JSON.stringify(definition), version: 1 });
  }

  takeAnswer(record: DocumentRecord<'surveyAnswers'>): void {
    const { id, surveyId, personId, responseKey } = record;
    if (!this.#people.has(personId) || !isHere(this.#unit, surveys, surveyId)) return;
    const taken = this.#unit.find(surveyAnswers, { surveyId, responseKey }, ['id']).length > 0;
    if (taken || isHere(this.#unit, surveyAnswers, id)) return;
    const answers = JSON.stringify(record.answers);
    this.#unit.insert(surveyAnswers, { ...withInteraction(this.#unit, record), answers });
  }

  takeTemplate({ id, name, createdAt, updatedAt, ...content }: DocumentRecord<'messageTemplates'>): void {
    if (isHere(this.#unit, messageTemplates, id)) return;
    const kept = this.#unit.find(messageTemplates, {}, ['folded', 'position']);
    const taken = new Set(kept.map(({ folded }) => folded));
    const free = freeName(name, (wanted) => taken.has(fold(wanted)));
    this.#unit.insert(messageTemplates, {
      ...{ id, createdAt, updatedAt, version: 1 },
      name: free,
      folded: fold(free),
      content: JSON.stringify(content),
      position: Math.max(0, ...kept.map(({ position }) => Number(position))) + 1,
    });
  }

  takeOutreach({ audience, texts, ...record }: DocumentRecord<'outreaches'>): void {
    if (isHere(this.#unit, outreaches, record.id)) return;
    this.#unit.insert(outreaches, {
      ...record,
      audience: JSON.stringify(audience),
      texts: JSON.stringify(texts),
      eventId: hereOrNull(this.#unit, events, record.eventId),
      surveyId: hereOrNull(this.#unit, surveys, record.surveyId),
      version: 1,
    });
  }

  takeRecipient(record: DocumentRecord<'outreachRecipients'>): void {
    const { outreachId, personId } = record;
    if (!this.#people.has(personId) || !isHere(this.#unit, outreaches, outreachId)) return;
    if (this.#unit.find(outreachRecipients, { outreachId, personId }, ['personId']).length > 0) return;
    this.#unit.insert(outreachRecipients, withInteraction(this.#unit, record));
  }

  takeManager({ care, ...record }: DocumentRecord<'communityManagers'>): void {
    const { id: managerId, personId, segmentId } = record;
    if (!this.#people.has(personId) || !isHere(this.#unit, segments, segmentId)) return;
    if (isHere(this.#unit, communityManagers, managerId)) return;
    this.#unit.insert(communityManagers, { ...record, version: 1 });
    for (const one of care) {
      const eventId = hereOrNull(this.#unit, events, one.eventId);
      this.#unit.insert(careRecords, { ...one, eventId, managerId, personId });
    }
  }

  /** One that is here already gets the people who came in. */
  takeRequest({ people: sharing, ...record }: DocumentRecord<'requests'>): void {
    const { id: requestId } = record;
    const isNew = !isHere(this.#unit, requests, requestId);
    if (isNew) {
      const segmentId = hereOrNull(this.#unit, segments, record.segmentId);
      this.#unit.insert(requests, { ...record, segmentId, version: 1 });
    }
    for (const one of sharing) {
      const { personId } = one;
      const wanted = this.#people.has(personId) || (isNew && isHere(this.#unit, people, personId));
      if (!wanted || this.#unit.find(requestPeople, { requestId, personId }, ['since']).length > 0) continue;
      this.#unit.insert(requestPeople, { ...one, requestId });
    }
  }
}
