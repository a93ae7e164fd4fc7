import { Button, CloseButton } from '@mantine/core';
import {
  type Icon,
  IconBell,
  IconCircles,
  IconMailQuestion,
  IconTag,
  IconTools,
  IconTrash,
  IconUserHeart,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
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
  { kind: 'bin', icon: IconTrash },
];

interface BulkBarProps {
  readonly picking: PickedPeople;
  /** Back to the list. */
  readonly onDone: () => void;
}

/** What can be done with the people picked in the list; it rises from below with the first of them. */
export function BulkBar({ picking, onDone }: BulkBarProps) {
  const { t } = useTranslation(['list', 'app']);
  const format = useFormat();
  const count = usePickedCount(picking);
  const [deed, setDeed] = useState<BulkKind | null>(null);
  const { selection } = picking;
  if (selection === null) return null;
  const clear = () => {
    picking.pickNobody();
    onDone();
  };
  return (
    <section className={classes['bar']} aria-label={t('bulk.label')}>
      <output className={classes['count']}>
        {count === undefined ? t('counting') : t('pick.count', { count, shown: format.number(count) })}
      </output>
      <div className={classes['deeds']}>
        {deeds.map(({ kind, icon: Sign }) => (
          <Button
            key={kind}
            variant="subtle"
            size="compact-sm"
            {...(kind === 'bin' && { color: 'attention' })}
            leftSection={<Sign size={16} stroke={1.6} aria-hidden />}
            onClick={() => setDeed(kind)}
          >
            {t(`bulk.deed.${kind}`)}
          </Button>
        ))}
      </div>
      <CloseButton aria-label={t('pick.none')} onClick={clear} />
      <BulkDialog
        kind={deed}
        selection={selection}
        count={count}
        onClose={() => setDeed(null)}
        onBinned={clear}
      />
    </section>
  );
}
