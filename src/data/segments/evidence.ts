import { z } from 'zod';
import { instant } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Condition } from '#shared/domain/segments/rule.ts';
import { employmentType, membershipState, openness, partnershipForm } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { parseJson } from '../files/parseJson.ts';
import { customEvidence } from './customEvidence.ts';
import { dateColumns } from './daySql.ts';
import { column, type EvidenceQuestion, listed } from './evidenceQuestion.ts';
import { yearsHere } from './numberSql.ts';
import { textEvidence } from './textEvidence.ts';
import {
  consentEvidence,
  interactionEvidence,
  orientationEvidence,
  partnershipEvidence,
} from './tieEvidence.ts';

/** What is on record of a person that decides a condition, in the user's words; null where that is nothing. */
export function evidenceOf(condition: Condition, question: EvidenceQuestion): string | null {
  switch (condition.type) {
    case 'text':
      return textEvidence(condition.field, question);
    case 'date':
      return dateEvidence(condition.field, question);
    case 'number':
      return numberEvidence(condition.field, question);
    case 'flag':
      return flagEvidence(condition.field, question);
    case 'openness':
    case 'preferredForm':
    case 'membership':
    case 'employmentType':
      return choiceEvidence(condition.type, question);
    case 'label':
      return listed(
        ['s.tags', 's.skills'].flatMap((names) => labelNames.parse(column(names, question))),
        question,
      );
    case 'orientation':
      return orientationEvidence(condition, question);
    case 'consent':
      return consentEvidence(condition, question);
    case 'interaction':
      return interactionEvidence(condition, question);
    case 'partnership':
      return partnershipEvidence(question);
    case 'segment':
      return null;
    default:
      return customEvidence(condition.fieldId, question);
  }
}

/** The summary keeps the names as JSON, null where there are none. */
const labelNames = z
  .string()
  .nullable()
  .transform((text) => (text === null ? [] : parseJson(text)))
  .pipe(z.array(z.string()));

function dateEvidence(
  field: Extract<Condition, { type: 'date' }>['field'],
  question: EvidenceQuestion,
): string | null {
  const { column: name, moment } = dateColumns[field];
  const found = column(`s.${name}`, question);
  if (moment) {
    const at = instant.safeParse(found);
    return at.success ? question.formats.day(at.data) : null;
  }
  const on = plainDate.safeParse(found);
  return on.success ? question.formats.date(on.data) : null;
}

const numberExpressions = {
  tenures: 's.tenure_count',
  interactions: 's.interaction_count',
  givenByAlumnus: 's.given_by_alumnus',
  givenByCompany: 's.given_by_company',
  tenureYears: null,
  yearsSinceLeaving: null,
} as const satisfies Record<Extract<Condition, { type: 'number' }>['field'], string | null>;

function numberEvidence(
  field: Extract<Condition, { type: 'number' }>['field'],
  question: EvidenceQuestion,
): string | null {
  const { today } = question.context;
  const expression =
    numberExpressions[field] ??
    (field === 'tenureYears'
      ? yearsHere(today)
      : `CASE WHEN s.left_on <= '${today}' THEN (julianday('${today}') - julianday(s.left_on)) / 365.25 END`);
  const value = z.number().nullable().catch(null).parse(column(expression, question));
  if (value === null) return null;
  return numberExpressions[field] === null ? question.formats.years(value) : question.formats.number(value);
}

function flagEvidence(
  field: Extract<Condition, { type: 'flag' }>['field'],
  question: EvidenceQuestion,
): string | null {
  if (field === 'reachable' || field === 'doNotContact') return null;
  if (field !== 'deceased') return dateEvidence('leftOn', question);
  const on = plainDate.safeParse(column('s.deceased_on', question));
  return on.success ? question.formats.date(on.data) : null;
}

type Choice = 'openness' | 'preferredForm' | 'membership' | 'employmentType';

function choiceEvidence(type: Choice, question: EvidenceQuestion): string | null {
  const { t } = translator(question.language);
  switch (type) {
    case 'openness':
      return t(`vocabulary:openness.${openness.parse(column('s.openness', question))}`);
    case 'membership':
      return t(`vocabulary:membershipState.${membershipState.parse(column('s.membership', question))}`);
    case 'preferredForm': {
      const form = partnershipForm.nullable().parse(column('s.preferred_form', question));
      return form === null ? null : t(`vocabulary:partnershipForm.${form}`);
    }
    case 'employmentType': {
      const employment = employmentType.nullable().parse(column('s.employment_type', question));
      return employment === null ? null : t(`vocabulary:employmentType.${employment}`);
    }
  }
}
