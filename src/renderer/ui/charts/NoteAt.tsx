import type { Box, MarkNote } from './chartMarks.ts';
import classes from './NoteAt.module.css';

export interface Pointed {
  readonly note: MarkNote;
  /** The mark it speaks of, and how wide the chart is. */
  readonly at: Box;
  readonly chartWidth: number;
}

/** Nearer to an edge than this, in pixels, the note begins or ends at its mark. */
const nearEdge = 130;

/** What is told of the mark under the mouse or the keys; who listens hears it from the mark itself. */
export function NoteAt({ note, at, chartWidth }: Pointed) {
  const middle = at.x + at.width / 2;
  const side = middle < nearEdge ? 'start' : middle > chartWidth - nearEdge ? 'end' : 'middle';
  return (
    <div className={classes['note']} data-side={side} style={{ left: middle, top: at.y }} aria-hidden>
      <strong>{note.heading}</strong>
      {note.lines.map(({ label, words, colour, own }) => (
        <div key={label} className={classes['line']} data-own={own || undefined}>
          {colour !== undefined && (
            <svg width="10" height="10" aria-hidden>
              <circle cx="5" cy="5" r="4" fill={colour} />
            </svg>
          )}
          <span>{label}</span>
          <span className={classes['words']}>{words}</span>
        </div>
      ))}
    </div>
  );
}
