import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Rectangle = z.infer<typeof rectangle>;

const windowPlace = z.object({
  bounds: rectangle,
  maximised: z.boolean(),
  /** Chromium's zoom level: 0 is the actual size, each step 20 %. */
  zoomLevel: z.number().min(-8).max(8),
});

/** Where the window was, how large, and how far its page was zoomed. */
export type WindowPlace = z.infer<typeof windowPlace>;

export const firstSize = { width: 1280, height: 800 };
export const smallestSize = { width: 1024, height: 680 };

/** How much of the window has to be on a display for the user to get hold of it, in pixels. */
const grip = { width: 200, height: 60 };

/** The remembered place, or null where there is none or the file is no longer readable. */
export function readWindowPlace(file: string): WindowPlace | null {
  try {
    const read = windowPlace.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Remembers the place. */
export function writeWindowPlace(file: string, place: WindowPlace): void {
  writeFileSync(file, JSON.stringify(place));
}

/**
 * The remembered bounds, if enough of them is still on one of the displays, made no larger than that display; else
 * null. Displays come and go: a window left on one that is unplugged would be out of reach.
 */
export function boundsOnDisplays(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const area = workAreas.find((candidate) => {
    const shared = overlap(bounds, candidate);
    const hasTitleBar = bounds.y >= candidate.y && bounds.y < candidate.y + candidate.height;
    return hasTitleBar && shared.width >= grip.width && shared.height >= grip.height;
  });
  if (!area) return null;
  return {
    ...bounds,
    width: Math.max(smallestSize.width, Math.min(bounds.width, area.width)),
    height: Math.max(smallestSize.height, Math.min(bounds.height, area.height)),
  };
}

function overlap(a: Rectangle, b: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}
