import { Button, Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MatchReasons } from '#renderer/features/duplicates/reasons/MatchReasons.tsx';
import { ScoreWords } from '#renderer/features/duplicates/reasons/ScoreWords.tsx';
import { type DuplicatePolicy, duplicatePolicy, type RowMatch } from '#shared/contract/importPlan.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { MatchDecision } from '../../decisions.ts';
import classes from './MatchDetail.module.css';
import { TwoSides } from './TwoSides.tsx';

interface MatchDetailProps {
  readonly match: RowMatch;
  readonly decision: MatchDecision;
  readonly onDecide: (policy: DuplicatePolicy, of: PersonId | null) => void;
  /** Gives the row back to what is set for all. */
  readonly onReset: () => void;
}

/** One row and whom it may be: both sides, what speaks for and against it, and the decision. */
export function MatchDetail({ match, decision, onDecide, onReset }: MatchDetailProps) {
  const { t } = useTranslation('imports');
  const { row, candidates } = match;
  const [lookedAt, setLookedAt] = useState<string | null>(decision.of);
  const candidate = candidates.find(({ person }) => person.id === lookedAt) ?? candidates[0];
  if (candidate === undefined) return null;
  const { person, score, reasons } = candidate;
  const look = (id: string) => {
    setLookedAt(id);
    const chosen = candidates.find((each) => each.person.id === id);
    if (decision.policy !== 'create' && chosen) onDecide(decision.policy, chosen.person.id);
  };
  return (
    <section className={classes['detail']} aria-label={displayName(row.name)}>
      {candidates.length > 1 && (
        <div>
          <p className={classes['which']}>{t('duplicates.which', { count: candidates.length })}</p>
          <SegmentedControl
            aria-label={t('duplicates.which', { count: candidates.length })}
            data={candidates.map((each) => ({ value: each.person.id, label: displayName(each.person) }))}
            value={person.id}
            onChange={look}
          />
        </div>
      )}
      <p className={classes['score']}>
        <ScoreWords score={score} />
      </p>
      <TwoSides row={row} person={person} />
      <MatchReasons reasons={reasons} />
      <Radio.Group
        label={t('duplicates.decision')}
        value={decision.policy}
        onChange={(value) => {
          const policy = duplicatePolicy.catch(decision.policy).parse(value);
          onDecide(policy, policy === 'create' ? null : person.id);
        }}
      >
        <div className={classes['policies']}>
          {duplicatePolicy.options.map((policy, index) => (
            <Radio
              key={policy}
              value={policy}
              label={`${index + 1}. ${t(`duplicates.policy.${policy}`)}`}
              description={t(`duplicates.rowMeaning.${policy}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes['state']}>
        {decision.own ? (
          <>
            <span>{t('duplicates.decidedByYou')}</span>
            <Button variant="subtle" size="compact-sm" onClick={onReset}>
              {t('duplicates.asForAll')}
            </Button>
          </>
        ) : (
          <span>{t('duplicates.byTheGeneral')}</span>
        )}
      </div>
    </section>
  );
}
