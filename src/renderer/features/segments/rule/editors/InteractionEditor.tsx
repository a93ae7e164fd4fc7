import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { direction, interactionKind, purpose } from '#shared/domain/vocabulary.ts';
import classes from '../ConditionEditor.module.css';
import type { EditorProps } from './EditorProps.ts';
import { SeveralSelect } from './SeveralSelect.tsx';
import { SpanFields } from './SpanFields.tsx';
import { TestSelect } from './TestSelect.tsx';

const interactionTests = ['atLeast', 'fewerThan', 'none'] as const;

function changed(test: (typeof interactionTests)[number], before: number): { not: boolean; atLeast: number } {
  if (test === 'none') return { not: true, atLeast: 1 };
  return test === 'atLeast' ? { not: false, atLeast: before } : { not: true, atLeast: Math.max(before, 2) };
}

/** How many interactions, of which kinds, and since when. */
export function InteractionEditor({ condition, onChange }: EditorProps<'interaction'>) {
  const { t } = useTranslation(['segments', 'vocabulary']);
  const { kinds, purposes, directions, within } = condition;
  const isNone = condition.not && condition.atLeast === 1;
  const orAll = <V,>(values: V[]): V[] | null => (values.length === 0 ? null : values);
  return (
    <>
      <TestSelect
        value={isNone ? 'none' : condition.not ? 'fewerThan' : 'atLeast'}
        options={interactionTests.map((value) => ({ value, label: t(`test.interaction.${value}`) }))}
        onChange={(test) => onChange({ ...condition, ...changed(test, condition.atLeast) })}
      />
      {!isNone && (
        <NumberInput
          size="xs"
          className={classes['count'] ?? ''}
          aria-label={t('editor.count')}
          min={1}
          max={1000}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          suffix={t('editor.timesSuffix', { count: condition.atLeast })}
          value={condition.atLeast}
          onChange={(atLeast) => typeof atLeast === 'number' && onChange({ ...condition, atLeast })}
        />
      )}
      <TestSelect
        label={t('editor.within')}
        value={within === null ? 'ever' : 'inLast'}
        options={(['inLast', 'ever'] as const).map((value) => ({ value, label: t(`editor.${value}`) }))}
        onChange={(time) =>
          onChange({ ...condition, within: time === 'ever' ? null : { count: 12, unit: 'months' } })
        }
      />
      {within !== null && (
        <SpanFields span={within} onChange={(span) => onChange({ ...condition, within: span })} />
      )}
      <SeveralSelect
        label={t('editor.kinds')}
        hint={t('editor.anyKind')}
        values={kinds ?? []}
        options={interactionKind.options.map((value) => ({
          value,
          label: t(`vocabulary:interactionKind.${value}`),
        }))}
        onChange={(values) => onChange({ ...condition, kinds: orAll(values) })}
      />
      <SeveralSelect
        label={t('editor.directions')}
        hint={t('editor.anyDirection')}
        values={directions ?? []}
        options={direction.options.map((value) => ({ value, label: t(`vocabulary:direction.${value}`) }))}
        onChange={(values) => onChange({ ...condition, directions: orAll(values) })}
      />
      <SeveralSelect
        label={t('editor.purposes')}
        hint={t('editor.anyPurpose')}
        values={purposes ?? []}
        options={purpose.options.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))}
        onChange={(values) => onChange({ ...condition, purposes: orAll(values) })}
      />
    </>
  );
}
