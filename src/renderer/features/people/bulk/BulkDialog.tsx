import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import { BulkForm } from './BulkForm.tsx';
import { useBulkRun } from './useBulkRun.ts';

/** What the bar offers to do. */
export type BulkKind = 'tags' | 'skills' | 'segment' | 'owner' | 'consent' | 'followUp' | 'bin';

interface BulkDialogProps {
  /** Null while nothing is to be done. */
  readonly kind: BulkKind | null;
  readonly selection: PeopleSelection;
  readonly count: number | undefined;
  readonly onClose: () => void;
  /** The picked people are in the bin now. */
  readonly onBinned: () => void;
}

/** Asks what exactly shall be done with the picked people, says for how many, and shows how far it is. */
export function BulkDialog({ kind, selection, count, onClose, onBinned }: BulkDialogProps) {
  const { t } = useTranslation(['list', 'app']);
  const bulk = useBulkRun();
  const close = () => {
    bulk.forget();
    onClose();
  };
  const busy = bulk.running !== null;
  return (
    <Modal
      opened={kind !== null}
      onClose={close}
      title={<strong>{kind !== null && t(`bulk.title.${kind}`)}</strong>}
      closeOnEscape={!busy}
      closeOnClickOutside={!busy}
      withCloseButton={!busy}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {kind !== null && (
        <BulkForm
          kind={kind}
          selection={selection}
          count={count}
          bulk={bulk}
          onCancel={close}
          onDone={() => {
            close();
            if (kind === 'bin') onBinned();
          }}
        />
      )}
    </Modal>
  );
}
