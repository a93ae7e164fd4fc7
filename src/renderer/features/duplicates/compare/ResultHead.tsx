import { useTranslation } from 'react-i18next';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { Comparison } from '#shared/contract/duplicates.ts';
import { displayName, displayReading, noName, type PersonName } from '#shared/domain/names.ts';
import { type ChoiceField, sideOf } from '../deciding/mergeOf.ts';
import type { RecordSide } from '../deciding/pair.ts';
import classes from './FieldTable.module.css';

interface ResultHeadProps {
  readonly comparison: Comparison;
  readonly keep: RecordSide;
  readonly chosen: ReadonlyMap<ChoiceField, RecordSide>;
}

/** Who it will be, as is chosen now. */
export function ResultHead({ comparison, keep, chosen }: ResultHeadProps) {
  const { t } = useTranslation('duplicates');
  const person = nameToBe(comparison, keep, chosen);
  const name = displayName(person);
  const reading = displayReading(person);
  return (
    <section className={`${classes['head']} ${classes['toBe']}`} aria-label={t('compare.result')}>
      <div className={classes['who']}>
        <Monogram id={comparison[keep].id} name={person} size={32} />
        <div className={classes['names']}>
          <div className={classes['name']}>{name}</div>
          {reading !== null && reading !== name && <div className={classes['quiet']}>{reading}</div>}
        </div>
      </div>
      <div className={classes['quiet']}>{t('compare.result')}</div>
    </section>
  );
}

const nameParts = [
  'familyName',
  'givenName',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
  'formerFamilyName',
] as const;

function nameToBe(
  comparison: Comparison,
  keep: RecordSide,
  chosen: ReadonlyMap<ChoiceField, RecordSide>,
): PersonName {
  const choices = new Map(comparison.choices.map((choice) => [choice.field, choice]));
  const name = { ...noName };
  for (const part of nameParts) {
    const choice = choices.get(part);
    const side = choice === undefined ? keep : sideOf(choice, chosen);
    name[part] = comparison[side][part];
  }
  return name;
}
