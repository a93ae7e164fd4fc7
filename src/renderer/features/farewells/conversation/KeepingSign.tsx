import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { KeepingState } from './draftKeeper.ts';
import classes from './KeepingSign.module.css';

/** Says quietly that what is typed is kept; aloud only where it could not be. */
export function KeepingSign({ state }: { state: KeepingState }) {
  const words = useWords(state);
  const failed = state.state === 'failed';
  return (
    <p className={classes['sign']} data-state={state.state} role={failed ? 'alert' : undefined}>
      {state.state === 'kept' && <IconCheck size={14} stroke={1.8} aria-hidden />}
      {failed && <IconAlertCircle size={14} stroke={1.8} aria-hidden />}
      {words}
    </p>
  );
}

function useWords(state: KeepingState): string {
  const { t } = useTranslation('farewells');
  const format = useFormat();
  switch (state.state) {
    case 'nothing':
      return t('guide.nothingYet');
    case 'keeping':
      return t('guide.saving');
    case 'kept':
      return t('guide.saved', { time: format.time(state.at) });
    case 'failed':
      return t('guide.notSaved');
  }
}
