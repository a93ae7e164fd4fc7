import { Radio, SegmentedControl, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportFormat, type ReportPaper, reportFormat, reportPaper } from '#shared/contract/reports.ts';
import { type Language, language as languages } from '#shared/domain/vocabulary.ts';
import classes from './ReportsPage.module.css';

/** How a report looks: its language, its paper and its kind of file. */
export interface Shape {
  readonly language: Language;
  readonly paper: ReportPaper;
  readonly format: ReportFormat;
}

interface ShapeOptionsProps {
  readonly shape: Shape;
  readonly onChange: (shape: Shape) => void;
}

/** Chooses how a report looks. */
export function ShapeOptions({ shape, onChange }: ShapeOptionsProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const [languageLabel, paperLabel] = [useId(), useId()];
  return (
    <Stack gap="lg">
      <div className={classes['pair']}>
        <div>
          <span id={languageLabel} className={classes['label']}>
            {t('options.language')}
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby={languageLabel}
            value={shape.language}
            onChange={(value) => onChange({ ...shape, language: languages.parse(value) })}
            data={languages.options.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
          />
        </div>
        <div>
          <span id={paperLabel} className={classes['label']}>
            {t('options.paper')}
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby={paperLabel}
            value={shape.paper}
            onChange={(value) => onChange({ ...shape, paper: reportPaper.parse(value) })}
            data={reportPaper.options.map((value) => ({ value, label: t(`options.papers.${value}`) }))}
          />
        </div>
      </div>
      <Radio.Group
        label={t('options.format')}
        value={shape.format}
        onChange={(value) => onChange({ ...shape, format: reportFormat.parse(value) })}
      >
        <Stack gap="xs" mt="xs">
          {reportFormat.options.map((value) => (
            <Radio key={value} value={value} label={t(`options.formats.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
