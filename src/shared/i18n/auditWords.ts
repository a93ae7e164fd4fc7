import type { AuditEntry } from '../contract/audit.ts';
import { exportedFile } from '../contract/exports.ts';
import { reportName } from '../contract/reports.ts';
import { timeZone } from '../domain/instant.ts';
import { type Language, noteTier } from '../domain/vocabulary.ts';
import { formatsOf } from './format.ts';
import { translator } from './translator.ts';

type Facts = AuditEntry['facts'];

/** Numbers without a zone are the same in every one. */
const anyZone = timeZone.parse('UTC');

/** The facts that are numbers of something, in the order they are told. */
const counted = [
  'people',
  'read',
  'created',
  'updated',
  'failed',
  'removed',
  'restored',
  'notes',
  'saved',
  'lost',
  'consents',
  'entries',
] as const;

const viewedIn = ['timeline', 'search', 'history', 'farewell', 'profile', 'home'] as const;
const papers = ['letter', 'recoveryCode', 'erasureProofs'] as const;
const erasureReasons = ['request', 'retention'] as const;

/** What an entry of the audit log tells beside its kind, in the reader's words; facts that have no words are left out. */
export function auditDetails({ facts }: Pick<AuditEntry, 'facts'>, language: Language): string[] {
  return [...chosenDetails(facts, language), ...countedDetails(facts, language)];
}

function countedDetails(facts: Facts, language: Language): string[] {
  const { t } = translator(language);
  const { number } = formatsOf(language, anyZone);
  const { count } = facts;
  const told = counted.flatMap((name) => {
    const value = facts[name];
    // That nothing failed or was lost goes without saying.
    if (typeof value !== 'number' || value === 0) return [];
    return [t(`audit:fact.${name}`, { count: value, shown: number(value) })];
  });
  if (typeof count === 'number') told.push(t('audit:fact.tries', { count, shown: number(count) }));
  return told;
}

function chosenDetails(facts: Facts, language: Language): string[] {
  const { t } = translator(language);
  const { subject, report, paper, format, reason, inKeychain } = facts;
  const told: string[] = [];
  const place = viewedIn.find((name) => name === facts['in']);
  const why = erasureReasons.find((name) => name === reason);
  const printed = papers.find((name) => name === paper);
  const about = exportedFile.shape.subject.safeParse(subject);
  const name = reportName.safeParse(report);
  const tiers = tiersIn(facts, language);
  if (place !== undefined) told.push(t(`audit:in.${place}`));
  if (why !== undefined) told.push(t(`audit:reason.${why}`));
  if (printed !== undefined) told.push(t(`audit:paper.${printed}`));
  if (about.success) told.push(t(`audit:subject.${about.data}`));
  if (name.success) told.push(t(`reports:names.${name.data}.title`));
  if (typeof format === 'string' && format !== '') told.push(format.toUpperCase());
  if (typeof inKeychain === 'boolean') told.push(t(inKeychain ? 'audit:keychain.on' : 'audit:keychain.off'));
  if (tiers !== '') told.push(t('audit:tiers', { tiers }));
  return told;
}

function tiersIn({ tiers }: Facts, language: Language): string {
  const { t } = translator(language);
  if (typeof tiers !== 'string') return '';
  const known = tiers.split(' ').flatMap((tier) => {
    const parsed = noteTier.safeParse(tier);
    return parsed.success ? [t(`vocabulary:noteTier.${parsed.data}`)] : [];
  });
  return known.join(', ');
}
