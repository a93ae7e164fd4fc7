import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '#shared/contract/duplicates.ts';
import { type ChoiceField, sideOf } from '../deciding/mergeOf.ts';
import type { RecordSide } from '../deciding/pair.ts';
import { BothKept } from './BothKept.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import classes from './FieldTable.module.css';
import type { ComparedValues } from './fields.ts';
import { Moves } from './Moves.tsx';
import { ResultHead } from './ResultHead.tsx';
import { SideHead } from './SideHead.tsx';

interface FieldTableProps {
  readonly comparison: Comparison;
  readonly values: readonly ComparedValues[];
  /** The fields that were changed since one came. */
  readonly changed: ReadonlySet<ChoiceField>;
  readonly keep: RecordSide;
  readonly onKeep: (side: RecordSide) => void;
  readonly chosen: ReadonlyMap<ChoiceField, RecordSide>;
  readonly onChoose: (field: ChoiceField, side: RecordSide) => void;
  readonly onChooseAll: (side: RecordSide) => void;
}

/** Left, right, and what will be: the fields to choose of, what is kept of both, and quietly what is alike. */
export function FieldTable(props: FieldTableProps) {
  const { comparison, values, changed, keep, chosen, onChoose } = props;
  const { t } = useTranslation('duplicates');
  const differing = values.flatMap(({ choice, ...rest }) => (choice === null ? [] : [{ choice, ...rest }]));
  const alike = values.filter(({ choice, a, b }) => choice === null && a === b);
  const { onKeep, onChooseAll } = props;
  const isChoosing = differing.length > 0;
  return (
    <div className={classes['frame']}>
      <div className={classes['table']}>
        <div className={classes['heads']}>
          <div className={classes['corner']} />
          {(['a', 'b'] as const).map((side) => (
            <SideHead
              key={side}
              side={side}
              person={comparison[side]}
              kept={keep === side}
              onKeep={() => onKeep(side)}
              onChooseAll={isChoosing ? () => onChooseAll(side) : null}
            />
          ))}
          <ResultHead comparison={comparison} keep={keep} chosen={chosen} />
        </div>
        {isChoosing && (
          <section className={classes['section']} aria-labelledby="choose">
            <Title order={2} id="choose" className={classes['heading'] ?? ''}>
              {t('compare.choose', { count: differing.length })}
            </Title>
            {differing.map(({ field, choice, ...row }) => (
              <ChoiceRow
                key={field}
                {...row}
                side={sideOf(choice, chosen)}
                isChanged={changed.has(field)}
                onChoose={(side) => onChoose(field, side)}
              />
            ))}
          </section>
        )}
        <section className={classes['section']} aria-labelledby="kept">
          <Title order={2} id="kept" className={classes['heading'] ?? ''}>
            {t('compare.bothKept')}
          </Title>
          <BothKept comparison={comparison} />
          <Moves moves={comparison.moves} keep={keep} />
        </section>
      </div>
      {alike.length > 0 && <Alike values={alike} />}
    </div>
  );
}

/** What needs no decision. */
function Alike({ values }: { values: readonly ComparedValues[] }) {
  const { t } = useTranslation('duplicates');
  return (
    <section className={classes['alike']} aria-labelledby="alike">
      <Title order={2} id="alike" className={classes['heading'] ?? ''}>
        {t('compare.alike')}
      </Title>
      <dl>
        {values.map(({ field, label, a }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{a}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
