// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active row

import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { PersonBehind } from '#shared/contract/insights.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './PeopleGrid.module.css';

interface PersonRowProps {
  readonly id: string;
  readonly index: number;
  /** Null while it is on its way. */
  readonly person: PersonBehind | null;
  /** From the top, in pixels. */
  readonly top: number;
  readonly active: boolean;
  readonly opened: boolean;
}

/** Somebody with where they were last and when they left; the shape of it while it is on its way. */
export function PersonRow({ id, index, person, top, active, opened }: PersonRowProps) {
  const format = useFormat();
  return (
    <div
      id={id}
      role="row"
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-current={opened || undefined}
      aria-busy={person === null || undefined}
      data-index={index}
      data-active={active || undefined}
    >
      <div role="gridcell" className={`${classes['cell']} ${classes['who']}`}>
        {person === null ? (
          <span className={classes['shape']} />
        ) : (
          <>
            <Monogram id={person.personId} name={person.name} size={24} />
            <span className={`${classes['name']} enishi-name`}>{displayName(person.name)}</span>
          </>
        )}
      </div>
      <div role="gridcell" className={classes['cell']}>
        {person?.department}
      </div>
      <div role="gridcell" className={classes['cell']} data-column="title">
        {person?.title}
      </div>
      <div role="gridcell" className={classes['cell']}>
        {person?.leftOn && format.date(person.leftOn)}
      </div>
    </div>
  );
}
