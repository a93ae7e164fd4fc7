import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { ImportColumn } from '#shared/contract/importReading.ts';
import type { ColumnMapping, ImportMapping } from '#shared/domain/imports/mapping.ts';
import { readSample } from '../../sampleReading.ts';
import { useSampleWords } from '../../useSampleWords.ts';
import classes from './Samples.module.css';

const samplesShown = 3;

interface SamplesProps {
  readonly column: ImportColumn;
  /** Null where the column is left out. */
  readonly mapped: ColumnMapping | null;
  readonly mapping: ImportMapping;
}

/** A few values of the column, each as it will be read where that is not as it is written. */
export function Samples({ column, mapped, mapping }: SamplesProps) {
  const { t } = useTranslation('imports');
  const fields = useCustomFields();
  const today = useToday();
  const wordsOf = useSampleWords();
  if (column.samples.length === 0) return <span className={classes['quiet']}>{t('mapping.empty')}</span>;
  const shown = column.samples.slice(0, samplesShown).map((sample) => {
    const reading = mapped === null ? null : readSample(mapped, sample, { mapping, today, fields });
    const words = reading === null || mapped === null ? sample : wordsOf(mapped, reading);
    return { sample, words: words === sample ? null : words, bad: reading?.kind === 'bad' };
  });
  const asWritten = shown.every(({ words }) => words === null);
  return (
    <ul className={classes['samples']} data-in-row={asWritten || undefined}>
      {shown.map(({ sample, words, bad }) => (
        <li key={sample}>
          <span className={classes['written']} title={sample}>
            {sample}
          </span>
          {words !== null && (
            <span className={classes['read']} data-bad={bad || undefined} title={words}>
              <IconArrowRight size={14} stroke={1.6} role="img" aria-label={t('mapping.readAs')} />
              {words}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
