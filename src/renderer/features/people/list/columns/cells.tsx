import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CustomValue } from '#shared/contract/customFields.ts';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { CustomFieldType } from '#shared/domain/vocabulary.ts';
import { MarkedText } from '../MarkedText.tsx';
import classes from './cells.module.css';
import type { CellWords } from './cellWords.ts';

/* What cells show, as plain functions: hundreds of them are made anew with each step of a fast scroll. */

/** Stands where nothing is known. */
const nothing = (words: CellWords): ReactNode => (
  <span className={classes['nothing']}>
    <span aria-hidden>–</span>
    <span className={classes['unseen']}>{words.unknown}</span>
  </span>
);

export function textCell(text: string | null, search: string, words: CellWords): ReactNode {
  if (text === null || text === '') return nothing(words);
  return (
    <span className={classes['text']} title={text}>
      <MarkedText text={text} search={search} />
    </span>
  );
}

export function dayCell(day: PlainDate | null, words: CellWords): ReactNode {
  return day === null ? nothing(words) : <time dateTime={day}>{words.format.date(day)}</time>;
}

/** The day the person left, or that they are still or again here. */
export function leftOnCell(person: PersonRow, words: CellWords): ReactNode {
  if (person.leftOn !== null || person.startedOn === null) return dayCell(person.leftOn, words);
  return <span className={classes['quiet']}>{words.stillHere}</span>;
}

export function momentCell(moment: Instant | null, words: CellWords): ReactNode {
  if (moment === null) return nothing(words);
  return (
    <time dateTime={moment} title={words.format.moment(moment)}>
      {words.format.day(moment)}
    </time>
  );
}

/** What the person wants most; the weight of the words is how much. */
export function orientationCell(
  { orientation, orientationStrength }: PersonRow,
  words: CellWords,
): ReactNode {
  if (orientation === null) return nothing(words);
  const word = words.orientation(orientation);
  return (
    <span className={classes['text']} data-strength={orientationStrength} title={word}>
      {word}
    </span>
  );
}

export function opennessCell({ openness }: PersonRow, words: CellWords): ReactNode {
  if (openness === 'unknown') return nothing(words);
  const word = words.openness(openness);
  return (
    <span className={classes['openness']} data-openness={openness} title={word}>
      {word}
    </span>
  );
}

export function membershipCell({ membership }: PersonRow, words: CellWords): ReactNode {
  return (
    <span className={membership === 'joined' ? classes['text'] : classes['quiet']}>
      {words.membership(membership)}
    </span>
  );
}

/** May we contact this person at all. */
export function contactMark({ reachable }: PersonRow, words: CellWords): ReactNode {
  const word = reachable ? words.mayContact : words.mayNotContact;
  const Sign = reachable ? IconCheck : IconMinus;
  return (
    <span className={classes['mark']} data-reachable={reachable || undefined} title={word}>
      <Sign size={16} stroke={1.8} aria-hidden />
      <span className={classes['unseen']}>{word}</span>
    </span>
  );
}

/** Tags or skills, one beside the other as far as there is room. */
export function labelsCell(names: readonly string[], search: string, words: CellWords): ReactNode {
  if (names.length === 0) return nothing(words);
  return (
    <span title={names.join(' · ')}>
      {names.map((name) => (
        <span key={name} className={classes['label']}>
          <MarkedText text={name} search={search} />
        </span>
      ))}
    </span>
  );
}

/** The value of a field of the workspace's own. */
export function customCell(
  type: CustomFieldType,
  value: CustomValue | undefined,
  search: string,
  words: CellWords,
): ReactNode {
  if (value === undefined) return nothing(words);
  if (typeof value === 'number') return words.format.exact(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const day = type === 'date' ? plainDate.safeParse(value) : null;
  return day?.success ? dayCell(day.data, words) : textCell(value, search, words);
}
