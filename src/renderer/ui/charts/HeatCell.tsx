import type { KeyboardEvent } from 'react';
import { hueCss } from './chartHues.ts';
import heat from './HeatMap.module.css';
import { heatStep, heatSteps } from './heatHues.ts';
import type { Pointed } from './NoteAt.tsx';

interface HeatCellProps {
  /** Null where it may not be named. */
  readonly value: number | null;
  readonly most: number;
  readonly words: string;
  /** All that it says, for who listens. */
  readonly name: string;
  /** For the arrow keys; null where they do not stop. */
  readonly stop: {
    readonly tabIndex: number;
    readonly ref: (element: HTMLElement | null) => void;
    readonly onFocus: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  } | null;
  readonly onOpen: (() => void) | null;
  readonly onPoint: (at: Pick<Pointed, 'at' | 'chartWidth'> | null) => void;
}

/** A cell of a heat map: a button where people are behind it. */
export function HeatCell({ value, most, words, name, stop, onOpen, onPoint }: HeatCellProps) {
  const step = heatSteps[value === null ? 0 : heatStep(value, most)];
  const colours =
    value === null || step === undefined ? {} : { background: hueCss(step.ground), color: hueCss(step.text) };
  if (stop === null) {
    return (
      <td>
        <span className={heat['cell']} style={colours}>
          {words}
        </span>
      </td>
    );
  }
  const { onFocus, ...keys } = stop;
  const show = (element: HTMLElement) => onPoint(placeOf(element));
  const shared = {
    ...keys,
    className: heat['cell'],
    style: colours,
    'aria-label': name,
    onPointerEnter: (event: { currentTarget: HTMLElement }) => show(event.currentTarget),
    onPointerLeave: () => onPoint(null),
    onFocus: (event: { currentTarget: HTMLElement }) => {
      onFocus();
      show(event.currentTarget);
    },
    onBlur: () => onPoint(null),
  };
  return (
    <td>
      {onOpen === null ? (
        <span {...shared} role="img">
          {words}
        </span>
      ) : (
        <button {...shared} type="button" onClick={onOpen}>
          {words}
        </button>
      )}
    </td>
  );
}

/** Where the cell lies in the frame of its map. */
function placeOf(element: HTMLElement): Pick<Pointed, 'at' | 'chartWidth'> | null {
  const frame = element.closest('table')?.parentElement;
  if (!frame) return null;
  const [cell, around] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  const at = { x: cell.x - around.x, y: cell.y - around.y, width: cell.width, height: cell.height };
  return { at, chartWidth: around.width };
}
