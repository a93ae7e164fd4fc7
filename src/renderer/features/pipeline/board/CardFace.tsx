import { IconAlertTriangle, IconArrowRight, IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import classes from './Card.module.css';
import type { CardWords } from './useCardWords.ts';

interface CardFaceProps {
  readonly card: OpportunityCard;
  readonly words: CardWords;
  /** The person's name as what opens the card; plain text where nothing can be done. */
  readonly name?: ReactNode;
}

/** What a card shows: who, for what, what comes next, how long here, and whether a rule speaks. */
export function CardFace({ card, words, name = words.name(card) }: CardFaceProps) {
  const due = card.nextStepOn === null ? null : words.due(card.nextStepOn);
  const warning = words.warning(card);
  const Sign = warning?.blocks ? IconHandStop : IconAlertTriangle;
  return (
    <>
      <div className={classes['who']}>
        <Monogram id={card.personId} name={card.personName} size={24} />
        <span className={classes['name']}>{name}</span>
      </div>
      <div className={classes['line']} data-none={card.title === '' || undefined}>
        {words.title(card)}
      </div>
      <div className={classes['step']}>
        <IconArrowRight size={14} stroke={1.6} aria-hidden className={classes['arrow']} />
        <span className={classes['line']} data-none={card.nextStep === '' || undefined}>
          {card.nextStep === '' ? words.noStep : card.nextStep}
        </span>
      </div>
      <div className={classes['when']}>
        {due !== null && card.nextStepOn !== null && (
          <time
            dateTime={card.nextStepOn}
            title={due.full}
            className={classes['due']}
            data-late={due.late || undefined}
          >
            {due.words}
          </time>
        )}
        <span className={classes['days']}>{words.daysHere(card)}</span>
      </div>
      {warning !== null && (
        <div className={classes['warning']} data-blocks={warning.blocks || undefined} title={warning.whole}>
          <Sign size={14} stroke={1.6} aria-hidden />
          <span className={classes['line']}>{warning.short}</span>
        </div>
      )}
    </>
  );
}
