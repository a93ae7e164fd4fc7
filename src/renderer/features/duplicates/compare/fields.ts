import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { useCustomValueWords } from '#renderer/features/customFields/useCustomValueWords.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CustomValue } from '#shared/contract/customFields.ts';
import {
  type Comparison,
  type MergeChoice,
  type MergedField,
  mergedField,
} from '#shared/contract/duplicates.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { ChoiceField } from '../deciding/mergeOf.ts';

/** A field of both, in words; null for nothing. */
export interface ComparedValues {
  readonly field: ChoiceField;
  readonly label: string;
  readonly a: string | null;
  readonly b: string | null;
  /** Set where the two differ. */
  readonly choice: MergeChoice | null;
}

/** The fields in which two people differ, and those that both have alike; what neither has is left out. */
export function useComparedFields(): (comparison: Comparison) => readonly ComparedValues[] {
  const { t } = useTranslation('duplicates');
  const custom = useCustomFields();
  const customWords = useCustomValueWords();
  const own = useFieldWords();
  return (comparison) => {
    const { a, b } = comparison;
    const choices = new Map(comparison.choices.map((choice) => [choice.field, choice]));
    const known = mergedField.options.map((field): ComparedValues => {
      const choice = choices.get(field) ?? null;
      return {
        field,
        label: t(`field.${field}`),
        a: own(field, a, choice?.a ?? null),
        b: own(field, b, choice?.b ?? null),
        choice,
      };
    });
    const more = custom.map((of): ComparedValues => {
      const field: ChoiceField = `custom:${of.id}`;
      const words = (value: CustomValue | undefined) => (value === undefined ? null : customWords(of, value));
      const choice = choices.get(field) ?? null;
      return { field, label: of.name, a: words(a.custom[of.id]), b: words(b.custom[of.id]), choice };
    });
    return [...known, ...more].filter((field) => field.choice !== null || field.a !== null);
  };
}

const membershipSteps = ['invitedOn', 'joinedOn', 'leftOn'] as const;

/** What a person has in a field; `chosen` is what the comparison says of it, where the two differ. */
function useFieldWords() {
  const { t } = useTranslation(['duplicates', 'people', 'vocabulary']);
  const format = useFormat();
  const day = (date: PlainDate | null) => (date === null ? null : format.date(date));
  const membership = (person: Profile): string | null => {
    const steps = membershipSteps.flatMap((step) => {
      const on = person.membership?.[step] ?? null;
      return on === null ? [] : [t('step', { step: t(`people:membership.${step}`), day: format.date(on) })];
    });
    return steps.length === 0 ? null : steps.join(t('stepSeparator'));
  };
  return (field: MergedField, person: Profile, chosen: MergeChoice['a']): string | null => {
    switch (field) {
      case 'birthDate':
      case 'deceasedOn':
        return day(person[field]);
      case 'doNotContact':
        if (person.doNotContact) return t('yes');
        return chosen === null ? null : t('no');
      case 'language':
        return person.language === null ? null : t(`vocabulary:language.${person.language}`);
      case 'keepInTouchDays': {
        const own = person.keepInTouch?.segment === null ? person.keepInTouch.days : null;
        const days = chosen === null ? own : Number(chosen);
        return days === null ? null : t('everyDays', { count: days, shown: format.number(days) });
      }
      case 'membership':
        return membership(person);
      default:
        return person[field];
    }
  };
}
