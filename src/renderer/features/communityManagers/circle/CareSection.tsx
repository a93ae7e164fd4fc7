import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { CareRecord, CommunityManager } from '#shared/contract/communityManagers.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { useManagerWrites } from '../useManagerWrites.ts';
import { CareDialog } from './CareDialog.tsx';
import classes from './Circle.module.css';

const firstListed = 8;

interface CareSectionProps {
  readonly managers: readonly CommunityManager[];
  readonly care: readonly CareRecord[];
  readonly today: PlainDate;
}

/** What the managers of the circle took care of, latest first. */
export function CareSection({ managers, care, today }: CareSectionProps) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const heading = useId();
  const [editing, edit] = useState<{ care: CareRecord | null } | null>(null);
  const [all, showAll] = useState(false);
  if (managers.length === 0) return null;
  const shown = all ? care : care.slice(0, firstListed);
  return (
    <section className={classes['section']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('care.title')}
        </h2>
        <Button variant="subtle" size="compact-sm" onClick={() => edit({ care: null })}>
          {t('care.add')}
        </Button>
      </div>
      {care.length === 0 && <p className={classes['about']}>{t('care.none')}</p>}
      <ul className={classes['rows']}>
        {shown.map((record) => (
          <CareRow key={record.id} care={record} onChange={() => edit({ care: record })} />
        ))}
      </ul>
      {shown.length < care.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => showAll(true)}>
          {t('care.showAll', { count: care.length, shown: format.number(care.length) })}
        </Button>
      )}
      <CareDialog editing={editing} managers={managers} today={today} onClose={() => edit(null)} />
    </section>
  );
}

function CareRow({ care, onChange }: { care: CareRecord; onChange: () => void }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const { removeCare, undo } = useManagerWrites();
  const { id, personName, happenedOn, words, event } = care;
  const label = t('care.more', { words });
  const takeOut = () =>
    removeCare.mutate(
      { id },
      { onSuccess: ({ operationId }) => undo({ message: t('care.removed'), operationId }) },
    );
  return (
    <li className={classes['care']}>
      <div className={classes['words']}>
        <p className={classes['done']}>{words}</p>
        <p className={classes['about']}>
          {`${format.date(happenedOn)} · ${displayName(personName)}`}
          {event !== null && ' · '}
          {event !== null && (
            <Link
              to="/community/events/$eventId"
              params={{ eventId: event.id }}
              className={classes['way'] ?? ''}
            >
              {event.title}
            </Link>
          )}
        </p>
      </div>
      <MoreMenu label={label}>
        <MenuEntry sign={IconPencil} onClick={onChange}>
          {t('care.change')}
        </MenuEntry>
        <MenuEntry sign={IconTrash} onClick={takeOut}>
          {t('care.remove')}
        </MenuEntry>
      </MoreMenu>
    </li>
  );
}
