import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/domain/segments/rule.ts';
import { readCondition } from '#shared/i18n/ruleReading.ts';
import { fieldOf, isComplete } from './fields.ts';
import { useRuleWording } from './useRuleWording.ts';

/** A condition in words; the name of its field while it is not filled in. */
export function useConditionReading(condition: Condition): string {
  const { t } = useTranslation('segments');
  const wording = useRuleWording();
  if (wording === null) return '';
  const field = fieldOf(condition);
  if (!isComplete(condition) && field !== null) return t(`field.${field}`);
  return readCondition(condition, wording);
}
