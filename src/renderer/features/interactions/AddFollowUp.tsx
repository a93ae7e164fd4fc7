import { IconArrowForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { NextStep } from '#shared/contract/interactions.ts';
import { addDays } from '#shared/domain/plainDate.ts';
import { useToday } from '../people/useToday.ts';
import { AddButton } from './AddButton.tsx';

/** Begins a next step: the user's own, within a week. */
export function AddFollowUp({ onAdd }: { onAdd: (step: NextStep) => void }) {
  const { t } = useTranslation('interactions');
  const { userName } = usePreferences();
  const today = useToday();
  const owner = userName === '' ? null : userName;
  return (
    <AddButton
      word={t('followUp.add')}
      sign={IconArrowForward}
      onPress={() => onAdd({ title: '', dueOn: addDays(today, 7), owner })}
    />
  );
}
