import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { useBackupState } from './useBackupState.ts';

/** How it stands with the backups in a few words, and whether something is to be done; null while it is not known. */
export function useBackupWords(): { words: string; isBad: boolean } | null {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const now = useNow();
  const { data: state } = useBackupState();
  if (state === undefined) return null;
  const { running, failed, old, lastGood } = state;
  if (running) return { words: t('rail.running'), isBad: false };
  if (failed !== null) return { words: t('rail.failed'), isBad: true };
  if (lastGood === null) return { words: t('rail.none'), isBad: old };
  if (old) return { words: t('rail.old'), isBad: true };
  return { words: t('rail.good', { when: format.ago(lastGood.at, now) }), isBad: false };
}
