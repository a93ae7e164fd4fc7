import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sheet } from '#renderer/features/workspace/Sheet.tsx';
import type { SalvageReport } from '#shared/contract/damage.ts';
import { SavedTable } from './SavedTable.tsx';
import { useSavedSentence } from './useSavedSentence.ts';

/** What was saved and what was lost, before one goes on. */
export function SalvageOutcome({ report, onOpen }: { report: SalvageReport; onOpen: () => void }) {
  const { t } = useTranslation('damage');
  const sentence = useSavedSentence();
  return (
    <Sheet title={t('report.title')} sentence={sentence(report)}>
      <SavedTable report={report} />
      <div>
        <Button onClick={onOpen}>{t('report.open')}</Button>
      </div>
    </Sheet>
  );
}
