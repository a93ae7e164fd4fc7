import type { Opportunity } from '#shared/contract/opportunities.ts';
import type { Partnership, Tenure } from '#shared/contract/personProfile.ts';
import type { OperationId, OpportunityId, PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language, OpportunityOutcome, OutcomeReason } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { insertFollowUp } from '../followUps/write.ts';
import { refusal } from '../refusal.ts';
import { opportunities } from '../schema/index.ts';
import { type PresentOpportunity, presentOpportunity } from './opportunity.ts';
import { partnered } from './partnered.ts';
import { type OneOpportunity, requireOpen } from './write.ts';

/** How an opportunity ends, and what comes of it. */
export interface Closing extends OneOpportunity {
  outcome: OpportunityOutcome;
  reason: OutcomeReason | null;
  words: string;
  askAgainOn: PlainDate | null;
  tenure: Omit<Tenure, 'id'> | null;
  partnership: Omit<Partnership, 'id'> | null;
  referredId: PersonId | null;
}

type Results = Pick<Opportunity, 'tenureId' | 'partnershipId'> & { referredId: PersonId | null };

/**
 * Closes an open one today, with all that comes of it as one operation: see `partnered` for what *returned* makes; *not
 * now* with a day to ask again plans a follow-up for that day. CHANGED_MEANWHILE on an old version, INVALID_INPUT where
 * something is missing or the day to ask again is not after today.
 */
export async function closeOpportunity(
  database: Database,
  author: Author,
  language: Language,
  { id, version, ...closing }: Closing,
): Promise<{ id: OpportunityId; operationId: OperationId | null }> {
  return await database.write('opportunity.close', author, (unit) => {
    const present = presentOpportunity(database.sqlite, { id, version });
    requireOpen(present);
    const { outcome, reason, words } = closing;
    const askAgainOn = outcome === 'notNow' ? closing.askAgainOn : null;
    if (askAgainOn !== null) planToAsk(unit, present, language, askAgainOn);
    const nothing: Results = { tenureId: null, partnershipId: null, referredId: null };
    const results = outcome === 'returned' ? partnered(database, unit, present, closing) : nothing;
    unit.update(
      opportunities,
      { id },
      {
        ...results,
        outcome,
        outcomeReason: outcome === 'returned' ? null : reason,
        outcomeWords: words.trim(),
        closedOn: today(author.clock),
        askAgainOn,
      },
    );
    return { id, operationId: operationOf(unit) };
  });
}

/** The follow-up on the day to ask again, for whoever owned the opportunity. */
function planToAsk(
  unit: WriteUnit,
  { personId, form, title, owner }: PresentOpportunity,
  language: Language,
  dueOn: PlainDate,
): void {
  if (dueOn <= today(unit.author.clock)) {
    throw refusal('INVALID_INPUT', { field: 'askAgainOn', reason: 'notAfterToday' });
  }
  const { t } = translator(language);
  const about = title === '' ? t(`vocabulary:partnershipForm.${form}`) : title;
  insertFollowUp(unit, {
    personId,
    kind: 'task',
    title: t('pipeline:askAgain', { about }),
    note: '',
    dueOn,
    owner: owner ?? unit.author.actor,
    interactionId: null,
  });
}
