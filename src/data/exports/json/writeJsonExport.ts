import type { DocumentArray, DocumentHead } from '#shared/domain/exports/document.ts';
import { documentArrays, documentVersion } from '#shared/domain/exports/document.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import type { RowProgress } from '../../longWork/progress.ts';
import type { Turns } from '../../longWork/turns.ts';
import { type JsonExportOrder, keepChosen } from './chosen.ts';
import * as community from './communityPages.ts';
import * as farewells from './farewellPages.ts';
import { personPages } from './personRecords.ts';
import * as pipeline from './pipelinePages.ts';
import * as records from './recordPages.ts';
import { goalRecords, ownReportRecords } from './reportPages.ts';

/** Where the records of each array come from, in pages that are read one after the other. */
export const pagesOf: Record<
  DocumentArray,
  (sqlite: SqliteDatabase, order: JsonExportOrder) => Iterable<unknown[]>
> = {
  customFields: (sqlite) => [records.customFieldRecords(sqlite)],
  labels: (sqlite, order) => [records.labelRecords(sqlite, order)],
  people: (sqlite) => personPages(sqlite),
  relations: records.relationPages,
  interactions: records.interactionPages,
  attachments: records.attachmentPages,
  attachmentPieces: records.attachmentPieces,
  exchangeKinds: (sqlite) => [community.exchangeKindRecords(sqlite)],
  exchanges: records.exchangePages,
  followUps: records.followUpPages,
  segments: (sqlite, order) => [records.segmentRecords(sqlite, order)],
  distinctPairs: (sqlite) => [records.distinctPairRecords(sqlite)],
  offboardingTemplates: (sqlite, order) => [farewells.templateRecords(sqlite, order)],
  offboardings: farewells.offboardingPages,
  farewells: farewells.farewellPages,
  thanks: farewells.thanksPages,
  managementMessages: farewells.managementMessagePages,
  pipelineStages: (sqlite) => [pipeline.stageRecords(sqlite)],
  opportunities: pipeline.opportunityPages,
  eligibility: pipeline.eligibilityPages,
  askOverrides: pipeline.overridePages,
  events: community.eventPages,
  eventGuests: community.guestPages,
  surveys: community.surveyPages,
  surveyAnswers: community.answerPages,
  messageTemplates: (sqlite, order) => [community.messageTemplateRecords(sqlite, order)],
  outreaches: community.outreachPages,
  outreachRecipients: (sqlite) => community.recipientPages(sqlite),
  communityManagers: community.managerPages,
  requests: community.requestPages,
  goals: (sqlite, order) => [goalRecords(sqlite, order)],
  ownReports: (sqlite, order) => [ownReportRecords(sqlite, order)],
};

/**
 * The document of docs/exportFormat.md as UTF-8 in pieces, a record a line. `sqlite` is a connection of its own, whose
 * data stands still meanwhile (`Database.readInSteps`). Progress counts people and interactions.
 */
export async function* writeJsonExport(
  sqlite: SqliteDatabase,
  order: JsonExportOrder,
  exportedAt: Instant,
  report: (progress: RowProgress) => void,
  turns: Turns,
): AsyncGenerator<Uint8Array> {
  keepChosen(sqlite, order.people);
  const head = headOf(order, exportedAt);
  const total = head.counts.people + (await aboutHowManyInteractions(sqlite, turns));
  let done = 0;
  yield bytes(JSON.stringify(head).slice(0, -1));
  for (const name of documentArrays.options) {
    yield bytes(`,\n${JSON.stringify(name)}:[`);
    let first = true;
    for (const page of pagesOf[name](sqlite, order)) {
      if (page.length > 0) {
        const lines = page.map((record) => JSON.stringify(record)).join(',\n');
        yield bytes(`${first ? '\n' : ',\n'}${lines}`);
        first = false;
      }
      if (name === 'people' || name === 'interactions') done += page.length;
      report({ done, total });
      await turns.pass();
    }
    yield bytes(']');
  }
  yield bytes('\n}\n');
}

function headOf(order: JsonExportOrder, exportedAt: Instant): DocumentHead {
  return {
    format: 'enishi-export',
    version: documentVersion,
    workspace: order.workspace,
    exportedAt,
    tiers: [...order.tiers],
    counts: { people: order.people.length },
  };
}

/** For progress alone: those of one moment may be cut off where a turn ends, and some the order leaves out. */
async function aboutHowManyInteractions(sqlite: SqliteDatabase, turns: Turns): Promise<number> {
  const read = sqlite.prepare<[string], { count: number; last: string | null }>(
    `SELECT count(*) AS count, max(occurred_at) AS last FROM (
       SELECT occurred_at FROM interactions WHERE deleted_at IS NULL AND occurred_at > ?
       ORDER BY occurred_at LIMIT 10000)`,
  );
  let total = 0;
  for (let part = read.get(''); part !== undefined && part.last !== null; part = read.get(part.last)) {
    total += part.count;
    await turns.pass();
  }
  return total;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
