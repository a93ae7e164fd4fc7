import { createReadStream } from 'node:fs';
import { JSONParser } from '@streamparser/json';
import { z } from 'zod';
import {
  type DocumentArray,
  type DocumentHead,
  type DocumentRecord,
  documentArrays,
  documentHead,
  documentRecords,
  documentVersion,
} from '#shared/domain/exports/document.ts';
import { unreadable } from '../../files/fileFailure.ts';
import { refusal } from '../../refusal.ts';

/** A record of the document, with the array it stands in. */
export type DocumentEntry = { [A in DocumentArray]: { array: A; record: DocumentRecord<A> } }[DocumentArray];

const headFields = documentHead.keyof().options;
const paths = [
  ...headFields.map((field) => `$.${field}`),
  ...documentArrays.options.map((array) => `$.${array}.*`),
];

/** The head of the document alone; refuses as `readDocument` does. */
export async function readHead(path: string, fileName: string): Promise<DocumentHead> {
  for await (const part of partsOf(path, fileName)) {
    if (part.type === 'head') return part.head;
  }
  throw refusal('IMPORT_DAMAGED', { fileName, place: headFields[0] ?? '' });
}

/**
 * The records of a document one after the other, never held as a whole; `onRead` hears how much was read. IMPORT_NEWER_EXPORT for a later version,
 * IMPORT_DAMAGED with the place where it is no such document or breaks off.
 */
export async function* readDocument(
  path: string,
  fileName: string,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<DocumentEntry> {
  for await (const part of partsOf(path, fileName, onRead, signal)) {
    if (part.type === 'entry') yield part.entry;
  }
}

type Part = { type: 'head'; head: DocumentHead } | { type: 'entry'; entry: DocumentEntry };

async function* partsOf(
  path: string,
  fileName: string,
  onRead: (bytes: number) => void = () => undefined,
  signal?: AbortSignal,
): AsyncGenerator<Part> {
  const document = new DocumentParts(fileName);
  const chunks = createReadStream(path, { highWaterMark: 64 * 1024, signal });
  try {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk);
      onRead(bytes.byteLength);
      yield* document.take(bytes);
    }
  } catch (error) {
    if (signal?.aborted === true) throw refusal('CANCELLED');
    throw error instanceof Error && 'syscall' in error ? unreadable(fileName, error) : error;
  } finally {
    chunks.destroy();
  }
  yield* document.end();
}

/** Cuts the text into the head's fields and the records, and checks each. */
class DocumentParts {
  readonly #fileName: string;
  readonly #parser = new JSONParser({ paths, keepStack: false });
  readonly #head = new Map<string, unknown>();
  #found: Part[] = [];
  #place = '';
  #headRead = false;

  constructor(fileName: string) {
    this.#fileName = fileName;
    this.#parser.onValue = ({ value, key, stack }) => {
      const array = stack[1]?.key;
      if (array === undefined) this.#head.set(String(key), value);
      else this.#entry(String(array), Number(key), value);
    };
  }

  take(chunk: Buffer): Part[] {
    return this.#tell(() => this.#parser.write(chunk));
  }

  end(): Part[] {
    return this.#tell(() => {
      if (!this.#parser.isEnded) this.#parser.end();
      if (!this.#headRead) this.#readHead();
    });
  }

  #tell(work: () => void): Part[] {
    this.#found = [];
    try {
      work();
    } catch (error) {
      // What the parser throws says nothing of the file that its user could act on.
      if (error instanceof Error && !('code' in error)) throw this.#damaged();
      throw error;
    }
    return this.#found;
  }

  #readHead(): void {
    this.#headRead = true;
    const version = z.int().safeParse(this.#head.get('version'));
    if (version.success && version.data > documentVersion) {
      throw refusal('IMPORT_NEWER_EXPORT', { fileName: this.#fileName });
    }
    const head = documentHead.safeParse(Object.fromEntries(this.#head));
    if (!head.success) throw this.#damaged(head.error.issues[0]?.path);
    this.#found.push({ type: 'head', head: head.data });
  }

  #entry(array: string, index: number, value: unknown): void {
    this.#place = `${array}[${index}]`;
    // The head stands before the first array.
    if (!this.#headRead) this.#readHead();
    const entry = entryOf(array, value);
    if (entry === null) return;
    // The path begins with the entry's own `record`.
    if (!entry.success) throw this.#damaged(entry.error.issues[0]?.path.slice(1));
    this.#found.push({ type: 'entry', entry: entry.data });
  }

  #damaged(path: readonly PropertyKey[] = []) {
    const place = [this.#place, ...path.map(String)].filter((part) => part !== '').join('.');
    return refusal('IMPORT_DAMAGED', { fileName: this.#fileName, place });
  }
}

const entrySchema = z.discriminatedUnion('array', [
  z.object({ array: z.literal('customFields'), record: documentRecords.customFields }),
  z.object({ array: z.literal('labels'), record: documentRecords.labels }),
  z.object({ array: z.literal('people'), record: documentRecords.people }),
  z.object({ array: z.literal('relations'), record: documentRecords.relations }),
  z.object({ array: z.literal('interactions'), record: documentRecords.interactions }),
  z.object({ array: z.literal('attachments'), record: documentRecords.attachments }),
  z.object({ array: z.literal('attachmentPieces'), record: documentRecords.attachmentPieces }),
  z.object({ array: z.literal('exchangeKinds'), record: documentRecords.exchangeKinds }),
  z.object({ array: z.literal('exchanges'), record: documentRecords.exchanges }),
  z.object({ array: z.literal('followUps'), record: documentRecords.followUps }),
  z.object({ array: z.literal('segments'), record: documentRecords.segments }),
  z.object({ array: z.literal('distinctPairs'), record: documentRecords.distinctPairs }),
  z.object({ array: z.literal('offboardingTemplates'), record: documentRecords.offboardingTemplates }),
  z.object({ array: z.literal('offboardings'), record: documentRecords.offboardings }),
  z.object({ array: z.literal('farewells'), record: documentRecords.farewells }),
  z.object({ array: z.literal('thanks'), record: documentRecords.thanks }),
  z.object({ array: z.literal('managementMessages'), record: documentRecords.managementMessages }),
  z.object({ array: z.literal('pipelineStages'), record: documentRecords.pipelineStages }),
  z.object({ array: z.literal('opportunities'), record: documentRecords.opportunities }),
  z.object({ array: z.literal('eligibility'), record: documentRecords.eligibility }),
  z.object({ array: z.literal('askOverrides'), record: documentRecords.askOverrides }),
  z.object({ array: z.literal('events'), record: documentRecords.events }),
  z.object({ array: z.literal('eventGuests'), record: documentRecords.eventGuests }),
  z.object({ array: z.literal('surveys'), record: documentRecords.surveys }),
  z.object({ array: z.literal('surveyAnswers'), record: documentRecords.surveyAnswers }),
  z.object({ array: z.literal('messageTemplates'), record: documentRecords.messageTemplates }),
  z.object({ array: z.literal('outreaches'), record: documentRecords.outreaches }),
  z.object({ array: z.literal('outreachRecipients'), record: documentRecords.outreachRecipients }),
  z.object({ array: z.literal('communityManagers'), record: documentRecords.communityManagers }),
  z.object({ array: z.literal('requests'), record: documentRecords.requests }),
  z.object({ array: z.literal('goals'), record: documentRecords.goals }),
  z.object({ array: z.literal('ownReports'), record: documentRecords.ownReports }),
]);

/** The record checked; null where it stands in an array that a later version may have added. */
function entryOf(array: string, record: unknown) {
  return documentArrays.safeParse(array).success ? entrySchema.safeParse({ array, record }) : null;
}
