import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskFinding } from '#shared/domain/asking/verdict.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './AskFindings.module.css';
import { Conditions } from './remedies/Conditions.tsx';
import { RemedyButtons } from './remedies/RemedyButtons.tsx';
import { type RemedyForm, RemedyInPlace } from './remedies/RemedyInPlace.tsx';

interface AskFindingsProps {
  readonly personId: PersonId;
  /** Weightiest first. */
  readonly findings: readonly AskFinding[];
  /** Something was recorded that the rules may see otherwise now. */
  readonly onChanged: () => void;
}

/** What the rules say of asking somebody, each with what to do first: a form in place, or a step to plan. */
export function AskFindings({ personId, findings, onChanged }: AskFindingsProps) {
  const { t } = useTranslation('asks');
  const [open, setOpen] = useState<{ rule: AskFinding['rule']; form: RemedyForm } | null>(null);
  const done = () => {
    setOpen(null);
    onChanged();
  };
  if (findings.length === 0) return <p className={classes['clear']}>{t('clearPerson')}</p>;
  return (
    <>
      <ul className={classes['findings']}>
        {findings.map(({ rule, weight, remedy }) => (
          <li key={rule} className={classes['finding']} data-weight={weight}>
            {weight === 'blocks' ? (
              <IconHandStop size={18} stroke={1.6} aria-hidden className={classes['sign']} />
            ) : (
              <IconAlertTriangle size={18} stroke={1.6} aria-hidden className={classes['sign']} />
            )}
            <div className={classes['words']}>
              <span className={classes['weight']}>{t(`weight.${weight}`)}</span>
              <p className={classes['rule']}>{t(`rule.${rule}`)}</p>
              <p className={classes['remedy']}>{t(`remedy.${remedy}`)}</p>
              {remedy === 'meetConditions' && <Conditions personId={personId} />}
              {open?.rule === rule ? (
                <RemedyInPlace personId={personId} form={open.form} onDone={done} />
              ) : (
                <RemedyButtons
                  personId={personId}
                  finding={{ rule, remedy }}
                  onOpen={(form) => setOpen({ rule, form })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className={classes['profile']}>
        <Link to="/alumni/$personId" params={{ personId }}>
          {t('profile')}
        </Link>
      </p>
    </>
  );
}
