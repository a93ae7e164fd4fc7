import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import type { ErasureReason } from '#shared/contract/erasures.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import { FormDialog } from '../people/fields/FormDialog.tsx';
import { ErasedWords } from './ErasedWords.tsx';
import { EraseForm } from './EraseForm.tsx';
import { useErasure } from './useErasure.ts';

export interface EraseDialogProps {
  /** Whom to erase; at most `mostErasedAtOnce`. */
  readonly personIds: readonly PersonId[];
  readonly reason: ErasureReason;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** They are gone, and the user has read so. */
  readonly onErased: () => void;
}

/** Shows what goes for good with people and erases them, after the user has typed that they mean it. */
export function EraseDialog({ personIds, reason, opened, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation('erasures');
  const { erasures, people } = useData();
  const queryClient = useQueryClient();
  const erasure = useErasure();
  const { work } = erasure;
  const asked = opened && work.state === 'idle';
  const preview = useQuery(
    erasures.preview.queryOptions({
      input: { personIds: [...personIds] },
      enabled: asked,
      staleTime: 0,
      gcTime: 0,
      retry: false,
    }),
  );
  const title = useTitle(preview.data?.people ?? [], personIds.length);
  const busy = work.state === 'running';
  const close = () => {
    const erased = work.state === 'done';
    erasure.forget();
    onClose();
    if (!erased) return;
    onErased();
    // Not before nobody shows them any more.
    for (const personId of personIds) {
      queryClient.removeQueries({ queryKey: people.profile.key({ input: { personId } }) });
    }
  };
  return (
    <FormDialog
      opened={opened}
      onClose={close}
      title={work.state === 'done' ? t('dialog.done') : title}
      size="lg"
      stays={busy}
    >
      {work.state === 'running' && (
        <ProgressPanel
          title={t(`step.${work.step}`)}
          done={work.done}
          total={work.total}
          {...(work.step === 'looking' && { onCancel: erasure.cancel })}
        />
      )}
      {work.state === 'done' && <ErasedWords erased={work.erased} onClose={close} />}
      {(work.state === 'idle' || work.state === 'failed') && (
        <>
          {preview.isPending && <LinesSkeleton lines={8} />}
          {preview.isError && <FailedState error={preview.error} onRetry={() => void preview.refetch()} />}
          {preview.isSuccess && (
            <EraseForm
              preview={preview.data}
              error={work.state === 'failed' ? work.error : null}
              onClose={close}
              onErase={() => void erasure.erase(personIds, reason)}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

function useTitle(people: readonly PersonName[], count: number): string {
  const { t } = useTranslation('erasures');
  const format = useFormat();
  const [first] = people;
  if (count === 1 && first !== undefined) return t('dialog.titleOne', { name: displayName(first) });
  return t('dialog.titleMany', { count, shown: format.number(count) });
}
