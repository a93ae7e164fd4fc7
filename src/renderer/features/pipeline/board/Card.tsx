import { useDraggable } from '@dnd-kit/react';
import { IconDotsVertical } from '@tabler/icons-react';
import { memo, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import classes from './Card.module.css';
import { CardFace } from './CardFace.tsx';
import type { CardWords } from './useCardWords.ts';

interface CardProps {
  readonly card: OpportunityCard;
  readonly words: CardWords;
  /** From the top of the column, in pixels. */
  readonly top: number;
  /** In the column, from 0, and of how many. */
  readonly index: number;
  readonly count: number;
  /** The tab key comes to it. */
  readonly reachable: boolean;
  /** The keys have come to it and it takes the focus; counts up with each time. */
  readonly focused: number;
  readonly grabbed: boolean;
  readonly opened: boolean;
  /** The id of what says which keys do what. */
  readonly describedBy: string;
  /** The menu around its button, while it is open. */
  readonly menu: ((button: ReactElement) => ReactNode) | null;
}

function CardAsIs(props: CardProps) {
  const { card, words, top, index, count, reachable, focused, grabbed, opened, menu } = props;
  const { ref, isDragging } = useDraggable({ id: card.id });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused > 0) button.current?.focus({ preventScroll: true });
  }, [focused]);
  const name = words.name(card);
  const menuButton = (
    <button
      type="button"
      className={classes['menu']}
      data-menu
      tabIndex={reachable ? 0 : -1}
      aria-label={words.menu(name)}
      aria-haspopup="menu"
    >
      <IconDotsVertical size={16} stroke={1.6} aria-hidden />
    </button>
  );
  return (
    <li
      className={classes['place']}
      style={{ transform: `translateY(${top}px)` }}
      aria-setsize={count}
      aria-posinset={index + 1}
    >
      <div
        ref={ref}
        className={classes['card']}
        data-card={card.id}
        data-opened={opened || undefined}
        data-grabbed={grabbed || undefined}
        data-away={isDragging || undefined}
      >
        <CardFace
          card={card}
          words={words}
          name={
            <button
              ref={button}
              type="button"
              className={classes['open']}
              data-open
              tabIndex={reachable ? 0 : -1}
              aria-describedby={props.describedBy}
              aria-current={opened || undefined}
            >
              {name}
            </button>
          }
        />
        {menu === null ? menuButton : menu(menuButton)}
      </div>
    </li>
  );
}

/** An opportunity on the board: it opens, is drawn to another stage, and has a menu. Who holds the board answers. */
export const Card = memo(CardAsIs);
