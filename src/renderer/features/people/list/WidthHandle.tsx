import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns/useColumns.ts';
import classes from './PeopleGrid.module.css';
import { narrowest, usualWidth, widest, withinReason } from './usualList.ts';

interface WidthHandleProps {
  readonly column: Column;
  readonly width: number;
  readonly onWidth: (width: number, final: boolean) => void;
}

const step = 8;
const longStep = 48;

/** The edge of a column, to be drawn by mouse or arrow keys; a double click gives the usual width back. */
export function WidthHandle({ column, width, onWidth }: WidthHandleProps) {
  const { t } = useTranslation('list');
  const drawn = useRef<{ x: number; width: number; to: number } | null>(null);
  const end = () => {
    if (drawn.current !== null && drawn.current.to !== drawn.current.width) onWidth(drawn.current.to, true);
    drawn.current = null;
  };
  const draw = (event: PointerEvent) => {
    const from = drawn.current;
    if (from === null) return;
    from.to = withinReason(from.width + event.clientX - from.x);
    onWidth(from.to, false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be drawn
    <div
      role="separator"
      tabIndex={0}
      className={classes['edge']}
      aria-orientation="vertical"
      aria-label={t('width', { column: column.word })}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawn.current = { x: event.clientX, width, to: width };
      }}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => onWidth(usualWidth(column.id), true)}
      onKeyDown={(event) => {
        const by = (event.shiftKey ? longStep : step) * directionOf(event.key);
        if (by === 0) return;
        onWidth(withinReason(width + by), true);
        event.preventDefault();
      }}
    />
  );
}

function directionOf(key: string): number {
  if (key === 'ArrowRight') return 1;
  return key === 'ArrowLeft' ? -1 : 0;
}
