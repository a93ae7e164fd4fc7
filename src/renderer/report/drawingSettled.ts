/** How long one look at the drawing lies after the other, in milliseconds. */
const pause = 25;

/** How many looks in a row have to find it unchanged. */
const stillFor = 3;

/**
 * Resolves when the drawing no longer changes: charts draw in several passes. Looks by timer, because a window
 * that is not shown gets no animation frames.
 */
export async function drawingSettled(root: Element): Promise<void> {
  let before = '';
  for (let still = 0; still < stillFor; ) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const now = root.innerHTML;
    still = now !== '' && now === before ? still + 1 : 0;
    before = now;
  }
}
