import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { useCustomValueWords } from '#renderer/features/customFields/useCustomValueWords.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { MappingTarget } from '#shared/domain/imports/mapping.ts';
import type { SampleReading } from './sampleReading.ts';
import { valueChoices } from './valueChoices.ts';

/** What a value of the file is read as, in words. */
export function useSampleWords(): (target: MappingTarget, reading: SampleReading) => string {
  const { t } = useTranslation(['imports', 'vocabulary', 'app']);
  const format = useFormat();
  const fields = useCustomFields();
  const customWords = useCustomValueWords();
  return (target, reading) => {
    switch (reading.kind) {
      case 'text':
        return reading.text;
      case 'name':
        return nameWords(reading);
      case 'date':
        return format.date(reading.date);
      case 'days':
        return t('mapping.days', { count: reading.days });
      case 'choice': {
        const choices = valueChoices(target, fields, t) ?? [];
        return reading.values
          .map((value) => choices.find((choice) => choice.value === value)?.label ?? value)
          .join(t('app:listSeparator'));
      }
      case 'custom':
        return customWords({ type: reading.type }, reading.value);
      case 'stillEmployed':
        return t('preview.skip.stillEmployed');
      case 'nothing':
        return t('mapping.readsNothing');
      case 'bad':
        return t(`mapping.bad.${reading.reason}`);
    }
  };

  function nameWords({ family, given }: { family: string | null; given: string | null }): string {
    if (family === null) return t('mapping.givenReads', { given: given ?? '' });
    if (given === null) return t('mapping.familyReads', { family });
    return t('mapping.nameReads', { family, given });
  }
}
