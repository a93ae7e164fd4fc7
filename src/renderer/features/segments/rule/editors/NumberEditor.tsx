import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberTest } from '#shared/domain/segments/rule.ts';
import classes from '../ConditionEditor.module.css';
import type { EditorProps } from './EditorProps.ts';
import { TestSelect } from './TestSelect.tsx';

const numberTests = ['atLeast', 'atMost', 'between', 'notBetween', 'filled', 'empty'] as const;
type Test = (typeof numberTests)[number];

/** A test of a number, with its ends. */
export function NumberEditor({ condition, onChange }: EditorProps<'number' | 'customNumber'>) {
  const { t } = useTranslation('segments');
  const { is, not } = condition;
  // An end that is not filled in yet would turn one test into another.
  const [test, setTest] = useState(() => testOf(is, not));
  const change = (next: Test) => {
    setTest(next);
    onChange({ ...condition, ...changed(next, is) });
  };
  const end = (label: string, side: 'from' | 'to') =>
    is.test === 'between' && (
      <NumberInput
        size="xs"
        className={classes['count'] ?? ''}
        aria-label={label}
        value={is[side] ?? ''}
        onChange={(value) =>
          onChange({ ...condition, is: { ...is, [side]: typeof value === 'number' ? value : null } })
        }
      />
    );
  const both = test === 'between' || test === 'notBetween';
  return (
    <>
      <TestSelect
        value={test}
        options={numberTests.map((value) => ({ value, label: t(`test.number.${value}`) }))}
        onChange={change}
      />
      {(both || test === 'atLeast') && end(t('editor.from'), 'from')}
      {both && <span aria-hidden>{t('editor.and')}</span>}
      {(both || test === 'atMost') && end(t('editor.to'), 'to')}
    </>
  );
}

function testOf(is: NumberTest, not: boolean): Test {
  if (is.test === 'empty') return not ? 'filled' : 'empty';
  if (not) return 'notBetween';
  if (is.from !== null && is.to !== null) return 'between';
  return is.from === null && is.to !== null ? 'atMost' : 'atLeast';
}

function changed(test: Test, before: NumberTest): { not: boolean; is: NumberTest } {
  const { from, to } = before.test === 'between' ? before : { from: null, to: null };
  switch (test) {
    case 'atLeast':
      return { not: false, is: { test: 'between', from: from ?? to ?? 1, to: null } };
    case 'atMost':
      return { not: false, is: { test: 'between', from: null, to: to ?? from ?? 1 } };
    case 'between':
    case 'notBetween':
      return { not: test === 'notBetween', is: { test: 'between', from, to } };
    case 'filled':
    case 'empty':
      return { not: test === 'filled', is: { test: 'empty' } };
  }
}
