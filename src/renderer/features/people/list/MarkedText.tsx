import { Fragment } from 'react';
import { matchedParts } from '#shared/domain/matching.ts';
import classes from './MarkedText.module.css';

/** A text in which the parts that the search found are marked. */
export function MarkedText({ text, search }: { text: string; search: string }) {
  const parts = search === '' ? [] : matchedParts(text, search);
  if (parts.length === 0) return <>{text}</>;
  return (
    <>
      {parts.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(parts[index - 1]?.to ?? 0, from)}
          <mark className={classes['mark']}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(parts.at(-1)?.to ?? 0)}
    </>
  );
}
