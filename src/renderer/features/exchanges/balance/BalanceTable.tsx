import { type ReactNode, useId } from 'react';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Balance } from '#shared/contract/exchanges.ts';
import classes from './balance.module.css';
import { balanceSides, useSideWords } from './sideWords.ts';

export interface BalanceLine extends Balance {
  readonly key: string;
  readonly name: ReactNode;
  /** What else is to be said, in the last columns. */
  readonly more?: readonly ReactNode[];
}

interface BalanceTableProps {
  readonly caption: string;
  /** What the first column is, and the last ones are. */
  readonly heading: string;
  readonly moreHeadings?: readonly string[];
  readonly lines: readonly BalanceLine[];
  /** What orders or narrows them, at the right of the caption. */
  readonly tools?: ReactNode;
}

/** Balances as a table. */
export function BalanceTable({ caption, heading, moreHeadings = [], lines, tools }: BalanceTableProps) {
  const format = useFormat();
  const sideWord = useSideWords();
  const captionId = useId();
  return (
    <section className={classes['panel']} aria-labelledby={captionId}>
      <div className={classes['head']}>
        <h2 id={captionId} className={classes['caption']}>
          {caption}
        </h2>
        {tools}
      </div>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-labelledby={captionId}>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {balanceSides.map((side) => (
                <th key={side} scope="col" data-number>
                  {sideWord(side)}
                </th>
              ))}
              {moreHeadings.map((more) => (
                <th key={more} scope="col" data-number>
                  {more}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.name}</th>
                {balanceSides.map((side) => (
                  <td key={side} data-number data-zero={line[side] === 0 || undefined}>
                    {format.number(line[side])}
                  </td>
                ))}
                {moreHeadings.map((more, index) => (
                  <td key={more} data-number>
                    {line.more?.[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
