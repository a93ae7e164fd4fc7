import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
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
  const { t } = useTranslation('list');
  const bulk = useBulkRun();
  const close = () => {
    bulk.forget();
    onClose();
  };
  const busy = bulk.running !== null;
  return (
    <FormDialog
      opened={kind !== null}
      onClose={close}
      title={kind === null ? '' : t(`bulk.title.${kind}`)}
      stays={busy}
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
    </FormDialog>
  );
}
