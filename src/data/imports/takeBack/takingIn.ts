import { createHash, type Hash } from 'node:crypto';
import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import type { WriteUnit } from '../../database/write.ts';
import { refusal } from '../../refusal.ts';
import {
  attachmentPieces,
  attachments,
  distinctPeople,
  exchanges,
  followUps,
  interactionPeople,
  interactions,
  people,
  relations,
} from '../../schema/index.ts';
import type { DocumentEntry } from './readDocument.ts';
import { takePerson } from './takenPerson.ts';
import { TakenSegments } from './takenSegments.ts';
import { TakenWords } from './takenWords.ts';

/**
 * Takes the records of a document in, in its order. What belongs to people who were here before is left alone: they
 * are as somebody has left them.
 */
export class TakingIn {
  created = 0;
  skipped = 0;
  readonly #unit: WriteUnit;
  readonly #importId: string;
  readonly #fileName: string;
  readonly #words: TakenWords;
  readonly #segments: TakenSegments;
  /** The people, interactions and attachments that came in with this document. */
  readonly #people = new Set<string>();
  readonly #interactions = new Set<string>();
  readonly #content = new Map<string, { sha256: string; hash: Hash }>();

  constructor(unit: WriteUnit, importId: string, fileName: string) {
    this.#unit = unit;
    this.#importId = importId;
    this.#fileName = fileName;
    this.#words = new TakenWords(unit);
    this.#segments = new TakenSegments(unit, this.#words);
  }

  take(entry: DocumentEntry): void {
    switch (entry.array) {
      case 'customFields':
        this.#words.takeField(entry.record);
        break;
      case 'labels':
        this.#words.takeLabel(entry.record);
        break;
      case 'people':
        this.#takePerson(entry.record);
        break;
      case 'relations':
        this.#takeRelation(entry.record);
        break;
      case 'interactions':
        this.#takeInteraction(entry.record);
        break;
      case 'attachments':
        this.#takeAttachment(entry.record);
        break;
      case 'attachmentPieces':
        this.#takePiece(entry.record);
        break;
      case 'exchanges':
        if (this.#isNewOf(exchanges, entry.record)) {
          this.#unit.insert(exchanges, this.#withInteraction(entry.record));
        }
        break;
      case 'followUps':
        if (this.#isNewOf(followUps, entry.record)) {
          this.#unit.insert(followUps, { ...this.#withInteraction(entry.record), version: 1 });
        }
        break;
      case 'segments':
        this.#segments.take(entry.record, this.#people);
        break;
      case 'distinctPairs':
        this.#takePair(entry.record);
        break;
    }
  }

  /** IMPORT_DAMAGED where the content of an attachment is not what was exported. */
  finish(): void {
    for (const [id, { sha256, hash }] of this.#content) {
      if (hash.digest('hex') !== sha256) {
        throw refusal('IMPORT_DAMAGED', { fileName: this.#fileName, place: `attachments ${id}` });
      }
    }
  }

  #takePerson(record: DocumentRecord<'people'>): void {
    if (this.#has(people, record.id)) {
      this.skipped += 1;
      return;
    }
    takePerson(this.#unit, record, this.#words, this.#importId);
    this.#people.add(record.id);
    this.created += 1;
  }

  #takeRelation(record: DocumentRecord<'relations'>): void {
    const fresh = this.#people.has(record.personId) || this.#people.has(record.otherId);
    const both = this.#isHere(record.personId) && this.#isHere(record.otherId);
    if (fresh && both && !this.#has(relations, record.id)) this.#unit.insert(relations, record);
  }

  #takeInteraction({ people: participants, ...record }: DocumentRecord<'interactions'>): void {
    if (!participants.some((id) => this.#people.has(id))) return;
    if (!this.#has(interactions, record.id)) {
      this.#unit.insert(interactions, { ...record, version: 1 });
      this.#interactions.add(record.id);
    }
    const { id: interactionId, occurredAt, direction, purpose, kind } = record;
    for (const [position, personId] of participants.entries()) {
      if (!this.#isHere(personId)) continue;
      const key = { interactionId, personId };
      if (this.#unit.find(interactionPeople, key, ['personId']).length > 0) continue;
      const said = { position, occurredAt, direction, purpose, kind, present: true };
      this.#unit.insert(interactionPeople, { ...key, ...said });
    }
  }

  #takeAttachment(record: DocumentRecord<'attachments'>): void {
    if (!this.#interactions.has(record.interactionId) || this.#has(attachments, record.id)) return;
    this.#unit.insert(attachments, record);
    this.#content.set(record.id, { sha256: record.sha256, hash: createHash('sha256') });
  }

  #takePiece({ attachmentId, number, content }: DocumentRecord<'attachmentPieces'>): void {
    const known = this.#content.get(attachmentId);
    if (known === undefined) return;
    const bytes = Buffer.from(content, 'base64');
    known.hash.update(bytes);
    this.#unit.insert(attachmentPieces, { attachmentId, number, content: bytes });
  }

  #takePair(record: DocumentRecord<'distinctPairs'>): void {
    const { personId, otherId } = record;
    const both = this.#people.has(personId) && this.#people.has(otherId);
    if (both && personId < otherId) this.#unit.insert(distinctPeople, record);
  }

  /** The interaction it names may be one that somebody has taken out. */
  #withInteraction<T extends { interactionId: string | null }>(record: T): T {
    const { interactionId } = record;
    const named = interactionId !== null && this.#has(interactions, interactionId);
    return named ? record : { ...record, interactionId: null };
  }

  /** Whether it belongs to somebody who came in with the document, and is not here itself. */
  #isNewOf(table: IdTable, { id, personId }: { id: string; personId: string }): boolean {
    return this.#people.has(personId) && !this.#has(table, id);
  }

  #isHere(personId: string): boolean {
    return this.#people.has(personId) || this.#has(people, personId);
  }

  #has(table: IdTable, id: string): boolean {
    return this.#unit.find(table, { id }, ['id']).length > 0;
  }
}

type IdTable =
  | typeof people
  | typeof interactions
  | typeof relations
  | typeof attachments
  | typeof exchanges
  | typeof followUps;
