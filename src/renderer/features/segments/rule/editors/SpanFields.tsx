import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Span } from '#shared/domain/segments/rule.ts';
import classes from '../ConditionEditor.module.css';
import { TestSelect } from './TestSelect.tsx';

const units = ['days', 'months', 'years'] as const;

/** A span of time: how many, and of what. */
export function SpanFields({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const { t } = useTranslation('segments');
  return (
    <>
      <NumberInput
        size="xs"
        className={classes['count'] ?? ''}
        aria-label={t('editor.count')}
        min={1}
        max={1200}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        value={span.count}
        onChange={(count) => typeof count === 'number' && onChange({ ...span, count })}
      />
      <TestSelect
        label={t('editor.unit')}
        value={span.unit}
        options={units.map((value) => ({ value, label: t(`unit.${value}`, { count: span.count }) }))}
        onChange={(unit) => onChange({ ...span, unit })}
      />
    </>
  );
}
