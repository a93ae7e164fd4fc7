import type { ReportScope } from '#shared/contract/reports.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { requireOwnReport } from '../ownReports/read.ts';
import { composeNetwork } from './composeNetwork.ts';
import { composeOwn } from './composeOwn.ts';
import type { ReportGround } from './ground.ts';
import { namedReports } from './namedReports.ts';
import { composePerson } from './person/composePerson.ts';
import type { ReportContent } from './reportContent.ts';

/** What a report is composed for. */
export interface Composing {
  /** From where its long tables are read while they are written. */
  sqlite: SqliteDatabase;
  /** How many rows of a long table the document itself holds. */
  shown: number;
  signal?: AbortSignal | undefined;
}

/**
 * A report as things stand now, in the words of its language. INVALID_INPUT where `from` lies after `to`, NOT_FOUND for a
 * segment, person or own report that is not there, NOT_FOR_ROLE for what is for HR alone, EXPORT_TIER for notes the
 * reader may not see.
 */
export async function composeReport(
  scope: ReportScope,
  ground: ReportGround,
  composing: Composing,
): Promise<ReportContent> {
  switch (scope.kind) {
    case 'named': {
      const { name, language, paper = 'a4', from, to, segmentId = null } = scope;
      const title = translator(language).t(`reports:names.${name}.title`);
      const plan = { ...namedReports[name], peopleAt: null };
      const report = { name, title, language, paper, note: '', from, to, segmentId, plan };
      return await composeNetwork(report, ground, composing);
    }
    case 'own':
      return await composeOwn(requireOwnReport(ground.database.sqlite, scope.id), ground, composing);
    case 'person':
      return { document: await composePerson(scope, ground, composing.signal), long: new Map(), people: 0 };
  }
}
