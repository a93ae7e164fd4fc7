import { Button, CloseButton } from '@mantine/core';
import {
  type Icon,
  IconBell,
  IconCircles,
  IconFileExport,
  IconMailQuestion,
  IconSend,
  IconTag,
  IconTools,
  IconTrash,
  IconUserHeart,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDialog } from '#renderer/features/exports/ExportDialog.tsx';
import type { ExportOffer } from '#renderer/features/exports/exportOffer.ts';
import { useWriteToPicked } from '#renderer/features/outreach/useWriteToPicked.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ListState } from '../list/useListState.ts';
import { type PickedPeople, usePickedCount } from '../list/usePicked.ts';
import classes from './BulkBar.module.css';
import { BulkDialog, type BulkKind } from './BulkDialog.tsx';

const deeds: readonly { kind: BulkKind; icon: Icon }[] = [
  { kind: 'tags', icon: IconTag },
  { kind: 'skills', icon: IconTools },
  { kind: 'segment', icon: IconCircles },
  { kind: 'owner', icon: IconUserHeart },
  { kind: 'consent', icon: IconMailQuestion },
  { kind: 'followUp', icon: IconBell },
];

interface BulkBarProps {
  readonly picking: PickedPeople;
  /** In whose columns and order the picked people are shown. */
  readonly list: ListState;
  /** Back to the list. */
  readonly onDone: () => void;
}

/** What can be done with the people picked in the list; it rises from below with the first of them. */
export function BulkBar({ picking, list, onDone }: BulkBarProps) {
  const { t } = useTranslation(['list', 'app', 'exports', 'outreach']);
  const format = useFormat();
  const count = usePickedCount(picking);
  const [chosen, setChosen] = useState<BulkKind | null>(null);
  const [exporting, setExporting] = useState<ExportOffer | null>(null);
  const writeTo = useWriteToPicked();
  const { selection } = picking;
  if (selection === null) return null;
  const clear = () => {
    picking.pickNobody();
    onDone();
  };
  const exportPicked = () =>
    setExporting({
      selection,
      list: {
        columns: list.columns.map(({ column }) => column),
        sort: list.question.sort,
        descending: list.question.descending,
      },
      name: t('exports:fileNamePicked'),
    });
  const deed = (kind: BulkKind, Sign: Icon) => (
    <Button
      key={kind}
      variant="subtle"
      size="compact-sm"
      {...(kind === 'bin' && { color: 'attention' })}
      leftSection={<Sign size={16} stroke={1.6} aria-hidden />}
      onClick={() => setChosen(kind)}
    >
      {t(`bulk.deed.${kind}`)}
    </Button>
  );
  return (
    <section className={classes['bar']} aria-label={t('bulk.label')}>
      <output className={classes['count']}>
        {count === undefined ? t('counting') : t('pick.count', { count, shown: format.number(count) })}
      </output>
      <div className={classes['deeds']}>
        {deeds.map(({ kind, icon }) => deed(kind, icon))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconSend size={16} stroke={1.6} aria-hidden />}
          onClick={() => writeTo(selection)}
        >
          {t('outreach:entry.write')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />}
          onClick={exportPicked}
        >
          {t('exports:short')}
        </Button>
        {deed('bin', IconTrash)}
      </div>
      <CloseButton aria-label={t('pick.none')} onClick={clear} />
      <BulkDialog
        kind={chosen}
        selection={selection}
        count={count}
        onClose={() => setChosen(null)}
        onBinned={clear}
      />
      <ExportDialog offer={exporting} onClose={() => setExporting(null)} />
    </section>
  );
}
