import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { PipelineStageId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { useStageName } from '../useStages.ts';
import { type Columns, firstPlace, type Place, placeAfter, stageAfter } from './boardKeys.ts';

interface Held {
  readonly card: OpportunityCard;
  readonly over: PipelineStageId;
}

interface BoardKeysProps {
  readonly stages: readonly PipelineStage[];
  readonly onMove: (card: OpportunityCard, to: PipelineStage) => void;
}

/**
 * The keyboard on the board: arrows go from card to card, Space takes hold of one, arrows then choose its stage, Space or
 * Enter drops it, Escape leaves it. What happens is said in `said`, for a live region.
 */
export function useBoardKeys({ stages, onMove }: BoardKeysProps) {
  const { t } = useTranslation('pipeline');
  const stageName = useStageName();
  const columns = useRef<Columns>(new Map());
  const [known, setKnown] = useState<Place | null>(null);
  const [active, setActive] = useState<Place | null>(null);
  const [focused, setFocused] = useState(0);
  const [held, hold] = useState<Held | null>(null);
  const [said, say] = useState('');

  const activeNow = useRef(active);
  activeNow.current = active;
  const onCards = useCallback(
    (stageId: PipelineStageId, cards: readonly OpportunityCard[]) => {
      columns.current = new Map(columns.current).set(stageId, cards);
      setKnown(firstPlace(stages, columns.current));
      const before = activeNow.current;
      if (before === null || before.stageId === stageId || !cards.some(({ id }) => id === before.id)) return;
      // The card has gone to another column, and the keys with it; so does the focus, which went under with the card.
      setActive({ ...before, stageId });
      if (document.activeElement === document.body) setFocused((count) => count + 1);
    },
    [stages],
  );
  const isThere = (place: Place | null) =>
    place !== null && columns.current.get(place.stageId)?.some(({ id }) => id === place.id) === true;
  // Without a card of their own, the keys begin with the first one.
  const present = isThere(active) ? active : known;
  const goTo = (place: Place | null) => {
    if (place === null) return;
    setActive(place);
    setFocused((before) => before + 1);
  };
  const cardAt = (id: string): OpportunityCard | undefined =>
    [...columns.current.values()].flat().find((card) => card.id === id);

  const words = (card: OpportunityCard, stageId: PipelineStageId) => {
    const at = stages.findIndex(({ id }) => id === stageId);
    const stage = stages[at];
    return {
      name: displayName(card.personName),
      stage: stage === undefined ? '' : stageName(stage),
      place: at + 1,
      of: stages.length,
    };
  };
  const letGo = () => {
    if (held === null) return;
    hold(null);
    say(t('board.stays', words(held.card, held.card.stageId)));
  };
  const drop = ({ card, over }: Held) => {
    hold(null);
    const to = stages.find(({ id }) => id === over);
    if (to === undefined || over === card.stageId) return say(t('board.stays', words(card, card.stageId)));
    say('');
    onMove(card, to);
  };

  /** What a key does while a card is held. */
  const whileHeld = (key: string, now: Held): boolean => {
    if (key === ' ' || key === 'Enter') drop(now);
    else if (key === 'Escape') letGo();
    else if (key !== 'Tab') {
      const to = stageAfter(key, now.over, stages);
      if (to === null) return key.startsWith('Arrow');
      hold({ ...now, over: to.id });
      say(t('board.over', words(now.card, to.id)));
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = cardOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const card = cardAt(id);
    if (card === undefined || !isOpener(event.target)) return;
    if (held !== null) {
      if (!whileHeld(event.key, held)) return;
    } else if (event.key === ' ') {
      hold({ card, over: card.stageId });
      say(t('board.grabbed', words(card, card.stageId)));
    } else {
      const from = { stageId: stageOf(card, columns.current), id: card.id };
      const to = placeAfter(event.key, from, stages, columns.current);
      if (to === null) return;
      goTo(to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  /** A card was gone to in another way, by the tab key or the pointer. */
  const onFocus = (id: string) => {
    const card = cardAt(id);
    if (card !== undefined) setActive({ stageId: stageOf(card, columns.current), id: card.id });
  };
  return {
    active: present,
    focused,
    held,
    said,
    say,
    letGo,
    cardAt,
    goTo: (id: string) => {
      const card = cardAt(id);
      if (card !== undefined) goTo({ stageId: stageOf(card, columns.current), id: card.id });
    },
    onCards,
    onKeyDown,
    onFocus,
    sayMoved: (card: OpportunityCard, to: PipelineStageId) => say(t('board.moved', words(card, to))),
    sayStays: (card: OpportunityCard) => say(t('board.stays', words(card, card.stageId))),
  };
}

/** The card an element belongs to. */
export function cardOf(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
}

const isOpener = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-open]') !== null;

/** In which column a card is shown, which for one just moved is where it went. */
function stageOf(card: OpportunityCard, columns: Columns): PipelineStageId {
  for (const [stageId, cards] of columns) {
    if (cards.some(({ id }) => id === card.id)) return stageId;
  }
  return card.stageId;
}
