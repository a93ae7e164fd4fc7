import type { ReportDocument, ReportScope, ReportSection } from '#shared/contract/reports.ts';
import { today } from '#shared/domain/instant.ts';
import { displayName } from '#shared/domain/names.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import { noteTier } from '#shared/domain/vocabulary.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translator.ts';
import { tiersOf } from '../../interactions/visibility.ts';
import { Turns } from '../../longWork/turns.ts';
import { refusal } from '../../refusal.ts';
import type { ReportGround } from '../ground.ts';
import { communitySections } from './communitySections.ts';
import { contactSections } from './contactSections.ts';
import { factSections } from './factSections.ts';
import { farewellSections } from './farewellSections.ts';
import type { PersonWording } from './personTable.ts';
import { pipelineSections } from './pipelineSections.ts';
import { readRecords } from './readRecords.ts';
import { recordSections } from './recordSections.ts';
import { wishSections } from './wishSections.ts';

/**
 * All that is kept of one person, for that person: HR makes it (NOT_FOR_ROLE for others), as other roles do not see
 * everything that is to be in it. NOT_FOUND; EXPORT_TIER for notes of a tier that HR may not read.
 */
export async function composePerson(
  scope: Extract<ReportScope, { kind: 'person' }>,
  { database, reader, clock, workspace }: ReportGround,
  signal?: AbortSignal,
): Promise<ReportDocument> {
  const { language, paper = 'a4', personId } = scope;
  if (reader.role !== 'hr') throw refusal('NOT_FOR_ROLE');
  const tiers = wantedTiers(scope.tiers, tiersOf(reader.role));
  const producedAt = clock.now();
  const turns = new Turns(signal);
  const records = await database.readInSteps((sqlite) =>
    readRecords(sqlite, personId, { tiers, reader, at: producedAt, workspace, turn: () => turns.pass() }),
  );
  const t = translator(language).t;
  const formats = formatsOf(language, clock.timeZone());
  const wording: PersonWording = { t, language, formats };
  const sections = [
    factSections,
    wishSections,
    contactSections,
    communitySections,
    farewellSections,
    pipelineSections,
    recordSections,
  ]
    .flatMap((part) => part(records, wording))
    .filter((section): section is ReportSection => section !== null);
  const day = today(clock);
  const tierNames = tiers.map((tier) => t(`vocabulary:noteTier.${tier}`)).join(t('app:listSeparator'));
  return {
    name: 'person-data',
    layout: 'book',
    paper,
    language,
    title: t('reports:names.person-data.title'),
    subtitle: displayName(records.person),
    workspace,
    producedAt,
    timeZone: clock.timeZone(),
    on: day,
    from: day,
    to: day,
    filters: [
      t('reports:person.covers'),
      t('reports:person.tiers', { tiers: tierNames }),
      ...(records.attachments.length === 0 ? [] : [t('reports:person.files')]),
    ],
    note: '',
    sections,
    definitions: definitions.map((key) => ({
      term: t(`reports:person.definitions.${key}.term`),
      text: t(`reports:person.definitions.${key}.text`),
    })),
  };
}

const definitions = ['tier', 'orientation', 'consent', 'deleted'] as const;

/** Those asked for in their order, and open notes always. Notes for their owner alone are each owner's to add. */
function wantedTiers(asked: readonly NoteTier[], readable: readonly NoteTier[]): NoteTier[] {
  const unseen = asked.find((tier) => tier !== 'owner' && !readable.includes(tier));
  if (unseen !== undefined) throw refusal('EXPORT_TIER', { tier: unseen });
  return noteTier.options.filter((tier) => tier === 'open' || asked.includes(tier));
}
