import { Button } from '@mantine/core';
import { IconFlag, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LongText } from '#renderer/features/interactions/LongText.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { Circle, CommunityManager } from '#shared/contract/communityManagers.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { TermDialog } from '../term/TermDialog.tsx';
import { useManagerWrites } from '../useManagerWrites.ts';
import classes from './Circle.module.css';

interface ManagersSectionProps {
  readonly today: PlainDate;
  readonly circle: Circle;
  /** All who look, looked or will look after it. */
  readonly managers: readonly CommunityManager[];
  readonly onAppoint: () => void;
}

/** Who looks after the circle, and who did before or will. */
export function ManagersSection({ today, circle, managers, onAppoint }: ManagersSectionProps) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const heading = useId();
  const [changing, change] = useState<CommunityManager | null>(null);
  const present = circle.managers;
  const later = managers.filter(({ startedOn }) => startedOn > today);
  const before = managers
    .filter(({ endedOn }) => endedOn !== null && endedOn < today)
    .toSorted((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? ''));
  const load = present.length === 0 ? 0 : Math.ceil(circle.people / present.length);
  return (
    <section className={classes['section']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('managers.title')}
        </h2>
        {present.length > 1 && (
          <span className={classes['about']}>
            {t('managers.load', { count: load, shown: format.number(load) })}
          </span>
        )}
        {present.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={onAppoint}>
            {t('appointShort')}
          </Button>
        )}
      </div>
      {present.length === 0 && <p className={classes['about']}>{t('managers.none')}</p>}
      <ul className={classes['rows']}>
        {present.map((manager) => (
          <ManagerRow key={manager.id} manager={manager} today={today} onChange={() => change(manager)} />
        ))}
      </ul>
      {[{ name: 'later', terms: later } as const, { name: 'before', terms: before } as const].map(
        ({ name, terms }) =>
          terms.length > 0 && (
            <div key={name}>
              <h3 className={classes['subheading']}>{t(`managers.${name}`)}</h3>
              <ul className={classes['rows']}>
                {terms.map((manager) => (
                  <ManagerRow
                    key={manager.id}
                    manager={manager}
                    today={today}
                    onChange={() => change(manager)}
                  />
                ))}
              </ul>
            </div>
          ),
      )}
      <TermDialog manager={changing} onClose={() => change(null)} />
    </section>
  );
}

interface ManagerRowProps {
  readonly manager: CommunityManager;
  readonly today: PlainDate;
  readonly onChange: () => void;
}

function ManagerRow({ manager, today, onChange }: ManagerRowProps) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const { personId, personName, department, startedOn, endedOn, note } = manager;
  const days =
    endedOn !== null
      ? t('until', { from: format.date(startedOn), to: format.date(endedOn) })
      : t(startedOn > today ? 'from' : 'since', { day: format.date(startedOn) });
  return (
    <li className={classes['manager']}>
      <Monogram id={personId} name={personName} size={32} />
      <div className={classes['words']}>
        <Link to="/alumni/$personId" params={{ personId }} className={`${classes['name'] ?? ''} enishi-name`}>
          {displayName(personName)}
        </Link>
        <p className={classes['about']}>{[days, department].filter((part) => part !== null).join(' · ')}</p>
        {note !== '' && <LongText text={note} />}
      </div>
      <ManagerMenu manager={manager} today={today} onChange={onChange} />
    </li>
  );
}

function ManagerMenu({ manager, today, onChange }: ManagerRowProps) {
  const { t } = useTranslation('communityManagers');
  const { change, remove, undo } = useManagerWrites();
  const { id, version, startedOn, endedOn, note } = manager;
  const name = displayName(manager.personName);
  const label = t('managers.more', { name });
  const goesOn = startedOn <= today && (endedOn === null || endedOn > today);
  const end = () =>
    change.mutate(
      { id, version, startedOn, endedOn: today, note },
      { onSuccess: ({ operationId }) => undo({ message: t('managers.ended', { name }), operationId }) },
    );
  const takeOut = () =>
    remove.mutate(
      { id, version },
      { onSuccess: ({ operationId }) => undo({ message: t('removed'), operationId }) },
    );
  return (
    <MoreMenu label={label}>
      <MenuEntry sign={IconPencil} onClick={onChange}>
        {t('managers.change')}
      </MenuEntry>
      {goesOn && (
        <MenuEntry sign={IconFlag} onClick={end}>
          {t('managers.end')}
        </MenuEntry>
      )}
      <MenuEntry sign={IconTrash} onClick={takeOut}>
        {t('managers.remove')}
      </MenuEntry>
    </MoreMenu>
  );
}
