import { Button, Tabs } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { ExportLog } from './ExportLog.tsx';
import { ImportLog } from './ImportLog.tsx';
import classes from './PastImportsPage.module.css';
import { TakingBackPanel } from './TakingBackPanel.tsx';
import { useExportLog, usePastImports } from './usePast.ts';
import { useTakingBack } from './useTakingBack.ts';

/** Which files came into the workspace and which left it; imports can be taken back. */
export function PastImportsPage() {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const imports = usePastImports();
  const exports = useExportLog();
  const taking = useTakingBack();
  const count = imports.data?.pages.at(-1)?.total;
  const sentence = () => {
    if (count === undefined) return t('past.reading');
    return count === 0 ? t('past.sentenceEmpty') : t('past.sentence', { count, shown: format.number(count) });
  };
  return (
    <Page
      head={
        <PageHead
          title={t('past.title')}
          sentence={sentence()}
          action={
            <Button
              component={Link}
              to="/import"
              variant="default"
              leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
            >
              {t('past.newImport')}
            </Button>
          }
        />
      }
    >
      <TakingBackPanel taking={taking} />
      <Tabs defaultValue="imports" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="imports">{t('past.imports')}</Tabs.Tab>
          <Tabs.Tab value="exports">{t('past.exports')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="imports" className={classes['panel'] ?? ''}>
          <ImportLog imports={imports} taking={taking} />
        </Tabs.Panel>
        <Tabs.Panel value="exports" className={classes['panel'] ?? ''}>
          <ExportLog exports={exports} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
