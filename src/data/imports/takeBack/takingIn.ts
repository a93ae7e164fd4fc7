import { createHash, type Hash } from 'node:crypto';
import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
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
import type { ErasedRows } from '../erasedRows.ts';
import { isHere, withInteraction } from './isHere.ts';
import type { DocumentEntry } from './readDocument.ts';
import { TakenCommunity } from './takenCommunity.ts';
import { TakenExchangeKinds } from './takenExchangeKinds.ts';
import { TakenFarewells } from './takenFarewells.ts';
import { takePerson } from './takenPerson.ts';
import { TakenPipeline } from './takenPipeline.ts';
import { TakenReports } from './takenReports.ts';
import { TakenSegments } from './takenSegments.ts';
import { TakenWords } from './takenWords.ts';

/**
 * Takes the records of a document in, in its order. What belongs to people who were here before is left alone: they
 * are as somebody has left them.
 */
export class TakingIn {
  created = 0;
  skipped = 0;
  /** People who were erased before and stay away: by their place in the document, and the day. */
  readonly erased: { row: number; on: PlainDate }[] = [];
  readonly #unit: WriteUnit;
  readonly #importId: string;
  readonly #fileName: string;
  readonly #erasedPeople: ErasedRows;
  readonly #words: TakenWords;
  readonly #segments: TakenSegments;
  readonly #farewells: TakenFarewells;
  readonly #pipeline: TakenPipeline;
  readonly #exchangeKinds: TakenExchangeKinds;
  readonly #community: TakenCommunity;
  readonly #reports: TakenReports;
  /** The people, interactions and attachments that came in with this document. */
  readonly #people = new Set<string>();
  readonly #interactions = new Set<string>();
  readonly #content = new Map<string, { sha256: string; hash: Hash }>();

  constructor(unit: WriteUnit, importId: string, fileName: string, erased: ErasedRows) {
    this.#erasedPeople = erased;
    this.#unit = unit;
    this.#importId = importId;
    this.#fileName = fileName;
    this.#words = new TakenWords(unit);
    this.#segments = new TakenSegments(unit, this.#words);
    this.#farewells = new TakenFarewells(unit, this.#people);
    this.#pipeline = new TakenPipeline(unit, this.#people);
    this.#exchangeKinds = new TakenExchangeKinds(unit);
    this.#community = new TakenCommunity(unit, this.#people);
    this.#reports = new TakenReports(unit);
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
      case 'exchangeKinds':
        this.#exchangeKinds.take(entry.record);
        break;
      case 'exchanges':
        this.#takeExchange(entry.record);
        break;
      case 'followUps':
        if (this.#isNewOf(followUps, entry.record)) {
          this.#unit.insert(followUps, { ...withInteraction(this.#unit, entry.record), version: 1 });
        }
        break;
      case 'segments':
        this.#segments.take(entry.record, this.#people);
        break;
      case 'distinctPairs':
        this.#takePair(entry.record);
        break;
      case 'offboardingTemplates':
        this.#farewells.takeTemplate(entry.record);
        break;
      case 'offboardings':
        this.#farewells.takeOffboarding(entry.record);
        break;
      case 'farewells':
        this.#farewells.takeFarewell(entry.record);
        break;
      case 'thanks':
        this.#farewells.takeThanks(entry.record);
        break;
      case 'managementMessages':
        this.#farewells.takeMessage(entry.record);
        break;
      case 'pipelineStages':
        this.#pipeline.takeStage(entry.record);
        break;
      case 'opportunities':
        if (!this.#pipeline.takeOpportunity(entry.record))
          throw this.#damaged(`opportunities ${entry.record.id}`);
        break;
      case 'eligibility':
        this.#pipeline.takeEligibility(entry.record);
        break;
      case 'askOverrides':
        this.#pipeline.takeOverride(entry.record);
        break;
      case 'events':
        this.#community.takeEvent(entry.record);
        break;
      case 'eventGuests':
        this.#community.takeGuest(entry.record);
        break;
      case 'surveys':
        this.#community.takeSurvey(entry.record);
        break;
      case 'surveyAnswers':
        this.#community.takeAnswer(entry.record);
        break;
      case 'messageTemplates':
        this.#community.takeTemplate(entry.record);
        break;
      case 'outreaches':
        this.#community.takeOutreach(entry.record);
        break;
      case 'outreachRecipients':
        this.#community.takeRecipient(entry.record);
        break;
      case 'communityManagers':
        this.#community.takeManager(entry.record);
        break;
      case 'requests':
        this.#community.takeRequest(entry.record);
        break;
      case 'goals':
        this.#reports.takeGoal(entry.record);
        break;
      case 'ownReports':
        this.#reports.takeOwnReport(entry.record);
        break;
    }
  }

  /** IMPORT_DAMAGED where the content of an attachment is not what was exported. */
  finish(): void {
    for (const [id, { sha256, hash }] of this.#content) {
      if (hash.digest('hex') !== sha256) {
        throw this.#damaged(`attachments ${id}`);
      }
    }
  }

  #damaged(place: string) {
    return refusal('IMPORT_DAMAGED', { fileName: this.#fileName, place });
  }

  #takePerson(record: DocumentRecord<'people'>): void {
    if (isHere(this.#unit, people, record.id)) {
      this.skipped += 1;
      return;
    }
    const erasedOn = this.#erasedPeople.onDocument(record);
    if (erasedOn !== null) {
      this.erased.push({ row: this.created + this.skipped + this.erased.length + 1, on: erasedOn });
      return;
    }
    takePerson(this.#unit, record, this.#words, this.#importId);
    this.#people.add(record.id);
    this.created += 1;
  }

  #takeRelation(record: DocumentRecord<'relations'>): void {
    const fresh = this.#people.has(record.personId) || this.#people.has(record.otherId);
    const both = this.#isThere(record.personId) && this.#isThere(record.otherId);
    if (fresh && both && !isHere(this.#unit, relations, record.id)) this.#unit.insert(relations, record);
  }

  #takeInteraction({ people: participants, ...record }: DocumentRecord<'interactions'>): void {
    if (!participants.some((id) => this.#people.has(id))) return;
    if (!isHere(this.#unit, interactions, record.id)) {
      this.#unit.insert(interactions, { ...record, version: 1 });
      this.#interactions.add(record.id);
    }
    const { id: interactionId, occurredAt, direction, purpose, kind } = record;
    for (const [position, personId] of participants.entries()) {
      if (!this.#isThere(personId)) continue;
      const key = { interactionId, personId };
      if (this.#unit.find(interactionPeople, key, ['personId']).length > 0) continue;
      const said = { position, occurredAt, direction, purpose, kind, present: true };
      this.#unit.insert(interactionPeople, { ...key, ...said });
    }
  }

  #takeAttachment(record: DocumentRecord<'attachments'>): void {
    if (!this.#interactions.has(record.interactionId) || isHere(this.#unit, attachments, record.id)) return;
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

  /** IMPORT_DAMAGED where it is of a kind that the document does not have. */
  #takeExchange(record: DocumentRecord<'exchanges'>): void {
    const kind = this.#exchangeKinds.keyOf(record.kind);
    if (kind === null) throw this.#damaged(`exchanges ${record.id}`);
    if (!this.#isNewOf(exchanges, record)) return;
    this.#unit.insert(exchanges, { ...withInteraction(this.#unit, record), kind });
  }

  #takePair(record: DocumentRecord<'distinctPairs'>): void {
    const { personId, otherId } = record;
    const both = this.#people.has(personId) && this.#people.has(otherId);
    if (both && personId < otherId) this.#unit.insert(distinctPeople, record);
  }

  /** Whether it belongs to somebody who came in with the document, and is not here itself. */
  #isNewOf(
    table: typeof exchanges | typeof followUps,
    { id, personId }: { id: string; personId: string },
  ): boolean {
    return this.#people.has(personId) && !isHere(this.#unit, table, id);
  }

  #isThere(personId: string): boolean {
    return this.#people.has(personId) || isHere(this.#unit, people, personId);
  }
}
