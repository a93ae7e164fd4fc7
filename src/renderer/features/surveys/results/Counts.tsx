import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './results.module.css';

interface CountsProps {
  readonly title: string;
  /** How many answered it. */
  readonly of: number;
  readonly counts: readonly { readonly label: string; readonly people: number }[];
}

/** How many chose what, as bars with their numbers; a table to who reads it aloud. */
export function Counts({ title, of, counts }: CountsProps) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const heading = useId();
  return (
    <div className={classes['counts']}>
      <h3 id={heading} className={classes['title']}>
        {title}{' '}
        <span className={classes['hint']}>{t('results.of', { count: of, shown: format.number(of) })}</span>
      </h3>
      <table aria-labelledby={heading} className={classes['table']}>
        <tbody>
          {counts.map(({ label, people }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={classes['bar']} aria-hidden>
                <svg width="100%" height="10" aria-hidden>
                  <rect width={`${of === 0 ? 0 : (100 * people) / of}%`} height="10" rx="2" />
                </svg>
              </td>
              <td className={classes['number']}>{format.number(people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
