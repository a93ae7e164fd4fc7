import type { PlainDate } from '#shared/domain/plainDate.ts';
import { type LifeSpan, type Piece, placeIn } from './pieces.ts';

/** Where a piece is drawn; lengths in pixels, from the left. */
export interface Band {
  readonly piece: Piece;
  readonly lane: number;
  readonly left: number;
  readonly width: number;
  /** Where its words stand; cut off where they do not fit inside, left out where there is no room for any. */
  readonly words: 'inside' | 'right' | 'left' | 'none';
}

interface Stretch {
  left: number;
  right: number;
}

/** So that a day is seen at all. */
const thinnest = 6;
/** Between two bands, and between a band and words. */
const gap = 6;
/** Less than this shows no word that could be read. */
const shortestWords = 28;

/**
 * Puts the pieces on a line of that many pixels: tenures on the first lane, or on more where they overlap, and
 * below them partnerships, each on the first lane where band and words have room.
 */
export function bandsOf(pieces: readonly Piece[], span: LifeSpan, width: number): Band[] {
  const dated = pieces.filter(({ startedOn, endedOn }) => startedOn !== null || endedOn !== null);
  const inOrder = dated
    .map((piece) => ({ piece, ...stretchOf(piece, span, width) }))
    .toSorted((a, b) => a.left - b.left || a.right - b.right);
  const tenures = inOrder.filter(({ piece }) => piece.employed);
  const partnerships = inOrder.filter(({ piece }) => !piece.employed);
  const employed = packed(tenures, tenures);
  const lanes = Math.max(0, ...employed.map((lane) => lane + 1));
  const others = packed(
    partnerships,
    partnerships.map((stretch) => withWords(stretch, stretch.piece, width)),
  );
  return [
    ...tenures.map((stretch, index) =>
      band(stretch, employed[index] ?? 0, roomAround(stretch, index, tenures, employed, width)),
    ),
    ...partnerships.map((stretch, index) =>
      band(stretch, lanes + (others[index] ?? 0), {
        left: stretch.left - gap,
        right: width - stretch.right - gap,
      }),
    ),
  ];
}

function stretchOf({ startedOn, endedOn }: Piece, span: LifeSpan, width: number): Stretch {
  const at = (day: PlainDate) => placeIn(span, day) * width;
  const left = Math.max(0, Math.min(at(startedOn ?? endedOn ?? span.start), width - thinnest));
  // What goes on reaches to today; what only begins later is at least seen.
  const right = Math.max(at(endedOn ?? span.today), left + thinnest);
  return { left, right };
}

/** The first lane for each stretch on which it does not touch another. */
function packed(stretches: readonly Stretch[], room: readonly Stretch[]): number[] {
  const ends: number[] = [];
  return stretches.map((stretch, index) => {
    const { left, right } = room[index] ?? stretch;
    const free = ends.findIndex((end) => end <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = right;
    return lane;
  });
}

function withWords(stretch: Stretch, { words }: Piece, width: number): Stretch {
  const needed = widthOf(words) + gap * 2;
  if (stretch.right - stretch.left >= needed) return { ...stretch, right: stretch.right + gap };
  if (stretch.right + needed <= width) return { left: stretch.left, right: stretch.right + needed };
  return { left: Math.max(0, stretch.left - needed), right: stretch.right + gap };
}

function roomAround(
  stretch: Stretch,
  index: number,
  all: readonly Stretch[],
  lanes: readonly number[],
  width: number,
): { left: number; right: number } {
  const beside = all.filter((_, other) => other !== index && lanes[other] === lanes[index]);
  const before = Math.max(0, ...beside.map(({ right }) => (right <= stretch.left ? right + gap : 0)));
  const after = Math.min(width, ...beside.map(({ left }) => (left >= stretch.right ? left - gap : width)));
  return { left: stretch.left - gap - before, right: after - stretch.right - gap };
}

function band(
  { piece, left, right }: Stretch & { piece: Piece },
  lane: number,
  room: { left: number; right: number },
): Band {
  const needed = widthOf(piece.words);
  const inside = right - left - gap * 2;
  const words =
    inside >= needed
      ? 'inside'
      : room.right >= needed
        ? 'right'
        : room.left >= needed
          ? 'left'
          : inside >= shortestWords
            ? 'inside'
            : 'none';
  return { piece, lane, left, width: right - left, words };
}

/** About how many pixels words take in the size of the line of life: full-width characters are as wide as high. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (character > '⺀' ? 11 : 6.3), 0);
}
