import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import type { MetricName } from '#shared/contract/insights.ts';
import { GoalForm } from './GoalForm.tsx';

/** Whether a goal is being set, and of which number; `any` where it is chosen in the form. */
export type GoalAim = MetricName | 'any' | null;

interface GoalDialogProps {
  readonly aim: GoalAim;
  readonly onClose: () => void;
}

/** Sets, changes or takes away the goal of a number. */
export function GoalDialog({ aim, onClose }: GoalDialogProps) {
  const { t } = useTranslation('goals');
  const goals = useQuery(useData().goals.list.queryOptions());
  return (
    <FormDialog opened={aim !== null && goals.data !== undefined} onClose={onClose} title={t('form.title')}>
      {goals.data && <GoalForm goals={goals.data} metric={aim === 'any' ? null : aim} onDone={onClose} />}
    </FormDialog>
  );
}
