import { useTranslation } from 'react-i18next';
import { Sheet } from '#renderer/features/workspace/Sheet.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import type { SalvageStep } from '#shared/contract/damage.ts';

interface SalvageWorkingProps {
  readonly step: SalvageStep;
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}

/** How far the saving is. */
export function SalvageWorking({ step, done, total, onCancel }: SalvageWorkingProps) {
  const { t } = useTranslation('damage');
  return (
    <Sheet title={t('page.title')} sentence={t('page.salvageSentence')}>
      <ProgressPanel
        title={t('working.title')}
        step={t(`working.${step}`)}
        done={done}
        total={total}
        onCancel={onCancel}
      />
    </Sheet>
  );
}
