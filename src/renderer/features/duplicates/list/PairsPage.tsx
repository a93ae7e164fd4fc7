import { Button } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { useScan } from '../useScan.ts';
import type { Triage } from '../useTriage.ts';
import { PairsContent } from './PairsContent.tsx';
import { useFound } from './usePairs.ts';

/** The pairs that may be one person, surest first, to be decided one after the other. */
export function PairsPage({ triage }: { triage: Triage }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const found = useFound(triage.from);
  const { scan, start } = useScan();
  const isRunning = scan.state === 'running';
  const sentence = () => {
    if (found.data === undefined) return t(found.isError ? 'sentenceEmpty' : 'reading');
    const { scanned, stale, total } = found.data;
    if (scanned === null) return t('sentenceEmpty');
    const words = t('sentence', {
      count: total,
      pairs: format.number(total),
      people: format.number(scanned.people),
    });
    return stale ? t('sentenceAnd', { sentence: words, stale: t('stale') }) : words;
  };
  return (
    <Page
      fill
      head={
        <PageHead
          title={t('title')}
          sentence={sentence()}
          action={
            // Before the first search the page itself offers it.
            found.data?.scanned && (
              <Button
                variant={found.data.stale ? 'filled' : 'default'}
                leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />}
                disabled={isRunning}
                onClick={start}
              >
                {t('scan.again')}
              </Button>
            )
          }
        />
      }
    >
      <PairsContent triage={triage} found={found} scan={scan} onScan={start} />
    </Page>
  );
}
