import { NumberInput, Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { Goal } from '#shared/contract/goals.ts';
import { type MetricName, metricName } from '#shared/contract/insights.ts';
import { metricKinds } from '#shared/domain/metrics/metricKinds.ts';
import { addYears } from '#shared/domain/plainDate.ts';
import { goalEntry, targetOf, typedOf } from './goalValue.ts';
import { NowValue } from './NowValue.tsx';
import { useGoalWrites } from './useGoalWrites.ts';

interface GoalFormProps {
  readonly goals: readonly Goal[];
  /** Of which number; null where it is still to be chosen. */
  readonly metric: MetricName | null;
  readonly onDone: () => void;
}

/** What a number is to be by a day. A number has one goal: another takes its place. */
export function GoalForm({ goals, metric: first, onDone }: GoalFormProps) {
  const { t } = useTranslation(['goals', 'insights']);
  const today = useToday();
  const [metric, setMetric] = useState<MetricName>(first ?? goals[0]?.metric ?? 'participationRate');
  const present = goals.find((goal) => goal.metric === metric) ?? null;
  const { unit } = metricKinds[metric];
  const [entered, enter] = useState(() => entryOf(present, metric));
  const [dueOn, setDueOn] = useState(present?.dueOn ?? addYears(today, 1));
  const [note, setNote] = useState(present?.note ?? '');
  const [tried, setTried] = useState(false);
  const { set, remove } = useGoalWrites(onDone);
  const target = targetOf(entered, unit);
  const { min, max, decimals } = goalEntry(unit);
  const choose = (wanted: MetricName) => {
    const goal = goals.find((each) => each.metric === wanted) ?? null;
    setMetric(wanted);
    enter(entryOf(goal, wanted));
    setDueOn(goal?.dueOn ?? addYears(today, 1));
    setNote(goal?.note ?? '');
    setTried(false);
  };
  const inPast = dueOn < today;
  return (
    <FormFrame
      busy={set.isPending || remove.isPending}
      error={set.error ?? remove.error}
      submitLabel={t('form.submit')}
      onCancel={onDone}
      onRemove={
        present === null ? undefined : () => remove.mutate({ id: present.id, version: present.version })
      }
      onSubmit={() => {
        setTried(true);
        if (target !== null && !inPast) set.mutate({ metric, target, dueOn, note: note.trim() });
      }}
    >
      <Select
        label={t('form.metric')}
        data={metricName.options.map((name) => ({ value: name, label: t(`insights:metric.${name}`) }))}
        value={metric}
        allowDeselect={false}
        searchable
        onChange={(value) => {
          const parsed = metricName.safeParse(value);
          if (parsed.success) choose(parsed.data);
        }}
      />
      <NumberInput
        data-autofocus
        label={t(`form.target.${unit}`)}
        description={<NowValue metric={metric} />}
        value={entered}
        min={min}
        max={max}
        decimalScale={decimals}
        clampBehavior="none"
        hideControls
        suffix={unit === 'rate' ? '%' : ''}
        error={tried && target === null ? t('form.badTarget', { min, max }) : undefined}
        onChange={enter}
      />
      <DayInput
        required
        label={t('form.dueOn')}
        value={dueOn}
        error={tried && inPast ? t('form.past') : undefined}
        onChange={(day) => day !== null && setDueOn(day)}
      />
      <Textarea
        label={t('form.note')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {t('form.about')}
      </Text>
    </FormFrame>
  );
}

const entryOf = (goal: Goal | null, metric: MetricName): string | number =>
  goal === null ? '' : typedOf(goal.target, metricKinds[metric].unit);
