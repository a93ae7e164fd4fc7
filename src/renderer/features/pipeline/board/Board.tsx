import { DragDropProvider, DragOverlay } from '@dnd-kit/react';
import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, type ReactElement, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { OpportunityId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { OpportunityOutcome, PartnershipForm } from '#shared/domain/vocabulary.ts';
import { useStageName } from '../useStages.ts';
import classes from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import cardClasses from './Card.module.css';
import { CardFace } from './CardFace.tsx';
import { MoveMenu } from './MoveMenu.tsx';
import { useArrivals } from './useArrivals.ts';
import { cardOf, useBoardKeys } from './useBoardKeys.ts';
import { useCardWords } from './useCardWords.ts';
import { dragSensors, useDragPlugins } from './useDragPlugins.ts';
import { type MoveEnd, useMove } from './useMove.ts';

interface BoardProps {
  readonly form: PartnershipForm;
  readonly mine: boolean;
  readonly search: string;
  readonly stages: readonly PipelineStage[];
  readonly today: PlainDate;
  readonly columns: ReadonlyMap<string, { readonly total: number; readonly cards: OpportunityCard[] }>;
  readonly opened: OpportunityId | null;
  readonly onOpen: (id: OpportunityId) => void;
  readonly onCloseAs: (card: OpportunityCard, outcome: OpportunityOutcome) => void;
}

const noCards: OpportunityCard[] = [];

/** The open opportunities of a form by stage: drawn, or taken by the keys, from one to the other. */
export function Board(props: BoardProps) {
  const { form, mine, search, stages, today, columns, opened, onOpen } = props;
  const { t } = useTranslation('pipeline');
  const stageName = useStageName();
  const words = useCardWords(today);
  const describedBy = useId();
  const arrivals = useArrivals(`${form} ${mine} ${search}`);
  const [menuFor, setMenuFor] = useState<OpportunityId | null>(null);
  const { move, dialog } = useMove(arrivals, (card, end) => sayEnd(card, end));
  const target = useRef(new Map<string, PipelineStage>());
  const start = (card: OpportunityCard, to: PipelineStage) => {
    target.current.set(card.id, to);
    move(card, to);
  };
  const keys = useBoardKeys({ stages, onMove: start });
  const sayEnd = (card: OpportunityCard, end: MoveEnd) => {
    const to = target.current.get(card.id);
    if (end === 'moved' && to !== undefined) keys.sayMoved(card, to.id);
    else keys.sayStays(card);
  };
  const plugins = useDragPlugins();
  const dropped = useRef(0);

  const press = (event: MouseEvent<HTMLElement>) => {
    const card = keys.cardAt(cardOf(event.target) ?? '');
    // The click that ends a drag opens nothing.
    if (card === undefined || !(event.target instanceof Element) || event.timeStamp - dropped.current < 50)
      return;
    if (event.target.closest('[data-menu]') !== null) setMenuFor(menuFor === card.id ? null : card.id);
    else if (event.target.closest('[data-open]') !== null) onOpen(card.id);
  };
  const closeMenu = () => {
    const id = menuFor;
    setMenuFor(null);
    if (id !== null) document.querySelector<HTMLElement>(`[data-card="${id}"] [data-menu]`)?.focus();
  };
  const menuCard = menuFor === null ? undefined : keys.cardAt(menuFor);
  const menu =
    menuCard &&
    ((button: ReactElement) => (
      <MoveMenu
        form={form}
        stages={stages}
        present={menuCard.stageId}
        opened
        onDismiss={closeMenu}
        target={button}
        onMove={(to) => start(menuCard, to)}
        onCloseAs={(outcome) => props.onCloseAs(menuCard, outcome)}
      />
    ));
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={dragSensors}
      onDragEnd={(event) => {
        dropped.current = performance.now();
        const { source, target: over } = event.operation;
        const card = keys.cardAt(String(source?.id ?? ''));
        const to = stages.find(({ id }) => id === over?.id);
        if (event.canceled || card === undefined || to === undefined || to.id === card.stageId) return;
        // The library calls from within a transition, which would let the drop wait for all else.
        queueMicrotask(() => start(card, to));
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards' buttons have the focus; what they do is answered here */}
      <div
        className={classes['board']}
        onClick={press}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => keys.onKeyDown(event)}
        onKeyUp={(event) => {
          // Space takes hold of a card; its button is not pressed by it.
          if (event.key === ' ' && event.target instanceof Element && event.target.closest('[data-open]')) {
            event.preventDefault();
          }
        }}
        onFocus={(event) => {
          const id = cardOf(event.target);
          if (id !== null) keys.onFocus(id);
        }}
        onBlur={() => keys.letGo()}
      >
        {stages.map((stage) => {
          const column = columns.get(stage.id);
          return (
            <BoardColumn
              key={stage.id}
              stage={stage}
              name={stageName(stage)}
              mine={mine}
              search={search}
              total={column?.total ?? 0}
              cards={column?.cards ?? noCards}
              arrivals={arrivals.shown}
              words={words}
              active={keys.active?.stageId === stage.id ? keys.active.id : null}
              focused={keys.active?.stageId === stage.id ? keys.focused : 0}
              grabbed={keys.held?.card.id ?? null}
              over={keys.held !== null && keys.held.over === stage.id}
              opened={opened}
              menuFor={menuFor}
              menu={menu && menuCard?.stageId === stage.id ? menu : null}
              describedBy={describedBy}
              onCards={keys.onCards}
            />
          );
        })}
      </div>
      <DragOverlay dropAnimation={null}>
        {(source) => {
          const card = keys.cardAt(String(source.id));
          return (
            card && (
              <div className={`${cardClasses['card']} ${cardClasses['overlay']}`}>
                <CardFace card={card} words={words} />
              </div>
            )
          );
        }}
      </DragOverlay>
      <VisuallyHidden id={describedBy}>{t('board.instructions')}</VisuallyHidden>
      <VisuallyHidden aria-live="assertive">{keys.said}</VisuallyHidden>
      {dialog}
    </DragDropProvider>
  );
}
