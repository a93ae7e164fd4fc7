// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gridKeys } from '#renderer/features/people/list/gridKeys.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './PeopleGrid.module.css';
import { PersonRow } from './PersonRow.tsx';
import { type PeopleQuestion, usePeopleAt } from './usePeopleBehind.ts';

interface PeopleGridProps {
  readonly ref: Ref<{ focus: () => void }>;
  readonly question: PeopleQuestion;
  readonly total: number;
  readonly opened: PersonId | null;
  readonly onOpen: (person: PersonId) => void;
}

/** Of a row and of the head in pixels, as in PeopleGrid.module.css. */
const rowHeight = 40;
const headHeight = 36;

const nothing = () => undefined;

/** People by name, however many; only the rows in sight and around exist. */
export function PeopleGrid({ ref, question, total, opened, onOpen }: PeopleGridProps) {
  const { t } = useTranslation('insights');
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus({ preventScroll: true }) }), []);
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingEnd: headHeight,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const personAt = usePeopleAt(question, first, last);
  const [active, setActive] = useState(0);
  const open = (index: number) => {
    const person = personAt(index);
    if (person !== null) onOpen(person.personId);
  };
  return (
    <div
      ref={grid}
      role="grid"
      className={classes['grid']}
      tabIndex={0}
      aria-label={t('people.label')}
      aria-rowcount={total + 1}
      aria-colcount={4}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      onKeyDown={gridKeys({
        total,
        active,
        rowsShown: () => Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / rowHeight) - 2),
        onMove: (index) => {
          rows.scrollToIndex(index, { align: 'auto' });
          setActive(index);
        },
        onOpen: open,
        onPick: open,
        onPickAll: nothing,
      })}
    >
      <div role="rowgroup" className={classes['head']}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it */}
        <div role="row" className={classes['headRow']} aria-rowindex={1}>
          {(['name', 'department', 'title', 'leftOn'] as const).map((column) => (
            // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it
            <div key={column} role="columnheader" className={classes['cell']} data-column={column}>
              {t(`people.column.${column}`)}
            </div>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys */}
      <div
        role="rowgroup"
        className={classes['body']}
        style={{ height: rows.getTotalSize() }}
        onClick={(event) => {
          const index = rowOf(event);
          if (index === null) return;
          setActive(index);
          open(index);
        }}
      >
        {shown.map(({ index, start }) => {
          const person = personAt(index);
          return (
            <PersonRow
              key={index}
              id={`${id}-${index}`}
              index={index}
              person={person}
              top={start}
              active={index === active}
              opened={person !== null && person.personId === opened}
            />
          );
        })}
      </div>
    </div>
  );
}

function rowOf({ target }: MouseEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  const index = Number(row?.dataset['index']);
  return row === null || Number.isNaN(index) ? null : index;
}
