import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';

interface OpeningProgressProps {
  /** Of the workspace. */
  readonly name: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly onCancel: () => void;
}

/** How far a workspace of before is got ready for this version of the program. */
export function OpeningProgress({ name, progress: { done, total }, onCancel }: OpeningProgressProps) {
  const { t } = useTranslation('workspace');
  const format = useFormat();
  const share = Math.floor((100 * done) / total);
  return (
    <ProgressPanel
      title={t('open.preparing', { name })}
      step={t('open.prepared', { percent: `${format.number(share)}%` })}
      done={done}
      total={total}
      onCancel={onCancel}
    />
  );
}
