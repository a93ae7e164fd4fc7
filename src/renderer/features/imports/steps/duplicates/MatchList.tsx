import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { type DuplicatePolicy, duplicatePolicy, type RowMatch } from '#shared/contract/importPlan.ts';
import { displayName } from '#shared/domain/names.ts';
import type { MatchDecision } from '../../decisions.ts';
import classes from './MatchList.module.css';

interface MatchListProps {
  readonly matches: readonly RowMatch[];
  /** The place of the match that is looked at. */
  readonly at: number;
  readonly decisionOf: (match: RowMatch) => MatchDecision;
  readonly onAt: (place: number) => void;
  readonly onDecide: (match: RowMatch, policy: DuplicatePolicy) => void;
}

/** The rows that match; the arrow keys move through them, 1 to 4 decide one and go on to the next. */
export function MatchList({ matches, at, decisionOf, onAt, onDecide }: MatchListProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at >= 0) current.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const go = (place: number) => onAt(Math.min(Math.max(place, 0), matches.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const policy = duplicatePolicy.options[Number(event.key) - 1];
    const match = matches[at];
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: matches.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) go(move);
    else if (policy !== undefined && match !== undefined) {
      onDecide(match, policy);
      go(at + 1);
    } else return;
    event.preventDefault();
  };
  return (
    <div>
      <div
        className={classes['list']}
        role="listbox"
        tabIndex={0}
        aria-label={t('duplicates.rowByRow')}
        aria-activedescendant={`${id}-${at}`}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
      >
        {matches.map((match, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
          <div
            key={match.row.row}
            id={`${id}-${place}`}
            ref={place === at ? current : null}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={classes['match']}
            onClick={() => onAt(place)}
          >
            <Match match={match} decision={decisionOf(match)} />
          </div>
        ))}
      </div>
      <p id={`${id}-keys`} className={classes['keys']}>
        <KeyHint keys={['↑']} /> <KeyHint keys={['↓']} /> {t('duplicates.keysMove')} <KeyHint keys={['1']} />–
        <KeyHint keys={['4']} /> {t('duplicates.keysDecide')}
      </p>
    </div>
  );
}

function Match({ match, decision }: { match: RowMatch; decision: MatchDecision }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <>
      <span className={classes['who']}>
        <span className="enishi-name">{displayName(match.row.name)}</span>
        <span className={classes['row']}>{t('duplicates.row', { row: format.number(match.row.row) })}</span>
      </span>
      <span className={classes['decision']} data-own={decision.own || undefined}>
        {decision.own && <IconCheck size={14} stroke={1.8} role="img" aria-label={t('duplicates.decided')} />}
        {t(`duplicates.policy.${decision.policy}`)}
      </span>
    </>
  );
}
