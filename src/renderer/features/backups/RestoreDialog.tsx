import { useTranslation } from 'react-i18next';
import type { RestoreEvent } from '#shared/contract/backups.ts';
import { FormDialog } from '../people/fields/FormDialog.tsx';
import { type ChosenBackup, keyOf } from './chosenBackup.ts';
import { Restored } from './Restored.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { useRestored } from './useRestored.ts';
import { useWork } from './useWork.ts';
import { WorkPanel } from './WorkPanel.tsx';

export type RestoredEnd = Extract<RestoreEvent, { type: 'restored' }>;

interface RestoreDialogProps {
  /** Null while none is to be restored. */
  readonly chosen: ChosenBackup | null;
  readonly onClose: () => void;
}

/** Brings a backup back: over the open workspace, or as a new one. */
export function RestoreDialog({ chosen, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('backups');
  const working = useWork<RestoredEnd>();
  const takeUp = useRestored();
  const { work } = working;
  const busy = work.state === 'running';
  const close = () => {
    if (work.state === 'done') takeUp(work.end.workspace);
    working.forget();
    onClose();
  };
  return (
    <FormDialog opened={chosen !== null} onClose={close} title={t('restore.title')} size="lg" stays={busy}>
      {busy && <WorkPanel what="restore" running={work} onCancel={working.cancel} />}
      {work.state === 'done' && <Restored end={work.end} onClose={close} />}
      {chosen !== null && work.state !== 'done' && (
        <RestoreForm
          key={keyOf(chosen)}
          chosen={chosen}
          hidden={busy}
          error={work.state === 'failed' ? work.error : null}
          follow={working.follow}
          onCancel={close}
        />
      )}
    </FormDialog>
  );
}
