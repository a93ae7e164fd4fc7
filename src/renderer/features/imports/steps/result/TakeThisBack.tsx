import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { TakeBackDialog } from '../../past/TakeBackDialog.tsx';
import { TakingBackPanel } from '../../past/TakingBackPanel.tsx';
import { type TakenImport, useTakingBack } from '../../past/useTakingBack.ts';

/** Takes the import back that has just come in, after asking; says how far it is and who keeps what. */
export function TakeThisBack({ summary }: { summary: ImportSummary }) {
  const { t } = useTranslation('imports');
  const taking = useTakingBack();
  const [asked, setAsked] = useState<TakenImport | null>(null);
  const { present } = taking;
  const [wasTaken, setWasTaken] = useState(false);
  const under = present.state !== 'idle' && present.of.id === summary.id ? present.state : 'idle';
  useEffect(() => {
    if (under === 'finished') setWasTaken(true);
  }, [under]);
  return (
    <>
      {under !== 'idle' && <TakingBackPanel taking={taking} />}
      {under !== 'running' && under !== 'finished' && !wasTaken && summary.created + summary.updated > 0 && (
        <div>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} stroke={1.6} aria-hidden />}
            onClick={() => setAsked(summary)}
          >
            {t('result.takeBack')}
          </Button>
        </div>
      )}
      <TakeBackDialog
        entry={asked}
        onClose={() => setAsked(null)}
        onTakeBack={(entry) => {
          setAsked(null);
          taking.takeBack(entry);
        }}
      />
    </>
  );
}
