import { Radio, SegmentedControl, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PeriodPicker } from '#renderer/features/insights/PeriodPicker.tsx';
import type { PeriodChoice } from '#renderer/features/insights/usePeriod.ts';
import { type ReportFormat, reportFormat } from '#shared/contract/reports.ts';
import { type Language, language as languages } from '#shared/domain/vocabulary.ts';
import classes from './ReportsPage.module.css';

interface ReportOptionsProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly format: ReportFormat;
  readonly onFormat: (format: ReportFormat) => void;
  readonly choice: PeriodChoice;
}

/** How the report should be: its language, its days and its kind of file. */
export function ReportOptions({ language, onLanguage, format, onFormat, choice }: ReportOptionsProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const languageLabel = useId();
  return (
    <Stack gap="lg">
      <div>
        <span id={languageLabel} className={classes['label']}>
          {t('options.language')}
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby={languageLabel}
          value={language}
          onChange={(value) => onLanguage(languages.parse(value))}
          data={languages.options.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        />
      </div>
      <div>
        <span className={classes['label']} aria-hidden>
          {t('options.period')}
        </span>
        <PeriodPicker choice={choice} />
      </div>
      <Radio.Group
        label={t('options.format')}
        value={format}
        onChange={(value) => onFormat(reportFormat.parse(value))}
      >
        <Stack gap="sm" mt="sm">
          {reportFormat.options.map((value) => (
            <Radio key={value} value={value} label={t(`options.formats.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
