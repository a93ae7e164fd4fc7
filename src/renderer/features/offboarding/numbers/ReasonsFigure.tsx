import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { type PlainDate, yearOf } from '#shared/domain/plainDate.ts';
import { leavingReason } from '#shared/domain/vocabulary.ts';
import type { FarewellNumbers } from './farewellNumbers.ts';
import classes from './ReasonsFigure.module.css';
import { type ReasonTable, reasonTable } from './reasonTable.ts';

/** Why people left, over time: a table whose fields are the darker the more often a reason was named. */
export function ReasonsFigure({ numbers }: { numbers: FarewellNumbers }) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const format = useFormat();
  const table = reasonTable(numbers);
  const wordOf = (reason: string) => {
    const known = leavingReason.safeParse(reason);
    return known.success ? t(`vocabulary:leavingReason.${known.data}`) : reason;
  };
  const first = table.rows[0];
  const sentence =
    first === undefined
      ? t('numbers.reasonsNone')
      : t('numbers.reasonsSentence', {
          what: wordOf(first.reason),
          count: first.all,
          n: format.number(first.all),
          all: format.number(numbers.conversations),
        });
  return (
    <ChartFigure title={t('numbers.reasons')} sentence={sentence}>
      {first === undefined ? null : <ReasonFields table={table} wordOf={wordOf} caption={sentence} />}
    </ChartFigure>
  );
}

interface ReasonFieldsProps {
  readonly table: ReasonTable;
  readonly wordOf: (reason: string) => string;
  readonly caption: string;
}

function ReasonFields({ table: { columns, by, rows }, wordOf, caption }: ReasonFieldsProps) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const most = Math.max(1, ...rows.flatMap(({ people }) => people));
  const head = (day: PlainDate) => (by === 'year' ? format.year(yearOf(day)) : format.shortMonth(day));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by the keyboard
    <section className={classes['scroll']} tabIndex={0} aria-label={t('numbers.reasons')}>
      <table className={classes['table']}>
        <caption className={classes['caption']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('numbers.reason')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {head(column)}
              </th>
            ))}
            <th scope="col">{t('numbers.all')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ reason, people, all }) => (
            <tr key={reason}>
              <th scope="row">{wordOf(reason)}</th>
              {columns.map((column, at) => {
                const count = people[at] ?? 0;
                return (
                  <td key={column} data-none={count === 0 || undefined}>
                    {count > 0 && (
                      <span className={classes['field']} style={{ backgroundColor: tint(count / most) }}>
                        {format.number(count)}
                      </span>
                    )}
                  </td>
                );
              })}
              <td className={classes['all']}>{format.number(all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The darker the larger the share, and light enough for text. */
function tint(share: number): string {
  return `color-mix(in srgb, var(--enishi-accent) ${Math.round(share * 32)}%, var(--enishi-surface))`;
}
