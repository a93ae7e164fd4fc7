import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { typedDay } from '#renderer/features/people/fields/typedDay.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { DateTest, Span } from '#shared/domain/segments/rule.ts';
import classes from '../ConditionEditor.module.css';
import type { EditorProps } from './EditorProps.ts';
import { SpanFields } from './SpanFields.tsx';
import { TestSelect } from './TestSelect.tsx';

const usual = ['last', 'before', 'next', 'between', 'notBetween', 'filled', 'empty'] as const;
const rare = ['notLast', 'notNext', 'notBefore'] as const;
type Test = (typeof usual)[number] | (typeof rare)[number];

/** A test of a date, with its span or its days. */
export function DateEditor({ condition, onChange }: EditorProps<'date' | 'customDate'>) {
  const { t } = useTranslation('segments');
  const { is } = condition;
  const test = testOf(is, condition.not);
  // What turns a span round is offered only where a rule has it already: the usual tests say the same better.
  const offeredDateTests: Test[] = [...usual, ...rare.filter((each) => each === test)];
  return (
    <>
      <TestSelect
        value={test}
        options={offeredDateTests.map((value) => ({ value, label: t(`test.date.${value}`) }))}
        onChange={(next) => onChange({ ...condition, ...changed(next, is) })}
      />
      {'span' in is && (
        <SpanFields span={is.span} onChange={(span) => onChange({ ...condition, is: { ...is, span } })} />
      )}
      {is.test === 'between' && (
        <>
          <Day
            label={t('editor.from')}
            value={is.from}
            onChange={(from) => onChange({ ...condition, is: { ...is, from } })}
          />
          <span aria-hidden>{t('editor.and')}</span>
          <Day
            label={t('editor.to')}
            value={is.to}
            onChange={(to) => onChange({ ...condition, is: { ...is, to } })}
          />
        </>
      )}
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: PlainDate | null;
  readonly onChange: (day: PlainDate | null) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const { i18n } = useTranslation();
  return (
    <DateInput
      size="xs"
      className={classes['day'] ?? ''}
      aria-label={label}
      value={value}
      valueFormat={i18n.language === 'ja' ? 'YYYY/MM/DD' : 'D MMM YYYY'}
      dateParser={typedDay}
      popoverProps={{ withinPortal: false }}
      onChange={(day) => {
        const parsed = plainDate.safeParse(day);
        onChange(parsed.success ? parsed.data : null);
      }}
    />
  );
}

function testOf(is: DateTest, not: boolean): Test {
  switch (is.test) {
    case 'last':
      return not ? 'notLast' : 'last';
    case 'notLast':
      return not ? 'notBefore' : 'before';
    case 'next':
      return not ? 'notNext' : 'next';
    case 'between':
      return not ? 'notBetween' : 'between';
    case 'empty':
      return not ? 'filled' : 'empty';
  }
}

/** Keeps the span where the next test has one, too. */
function changed(test: Test, before: DateTest): { not: boolean; is: DateTest } {
  const span: Span = 'span' in before ? before.span : { count: 12, unit: 'months' };
  switch (test) {
    case 'last':
    case 'notLast':
      return { not: test === 'notLast', is: { test: 'last', span } };
    case 'before':
    case 'notBefore':
      return { not: test === 'notBefore', is: { test: 'notLast', span } };
    case 'next':
    case 'notNext':
      return { not: test === 'notNext', is: { test: 'next', span } };
    case 'between':
    case 'notBetween': {
      const days = before.test === 'between' ? before : { from: null, to: null };
      return { not: test === 'notBetween', is: { test: 'between', from: days.from, to: days.to } };
    }
    case 'filled':
    case 'empty':
      return { not: test === 'filled', is: { test: 'empty' } };
  }
}
