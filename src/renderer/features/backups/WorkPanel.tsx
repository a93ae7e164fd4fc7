import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import type { BackupStep } from '#shared/contract/backups.ts';

interface WorkPanelProps {
  readonly what: 'backup' | 'restore';
  readonly running: { readonly step: BackupStep; readonly done: number; readonly total: number };
  readonly onCancel: () => void;
}

/** How far a backup or a restore is, and the way out as long as nothing was replaced. */
export function WorkPanel({ what, running, onCancel }: WorkPanelProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { step, done, total } = running;
  // Whole ones: tenths would only flicker.
  const share = total === 0 ? 0 : Math.floor((100 * done) / total);
  return (
    <ProgressPanel
      title={t(`working.${what}`)}
      step={t(`working.${step}`, { percent: `${format.number(share)}%` })}
      done={done}
      total={total}
      {...(step === 'replacing' ? {} : { onCancel })}
    />
  );
}
