/** Engines copy pieces up to this length, and let longer ones point into the text they are cut from. */
const copied = 12;

/**
 * The same text in memory of its own. A cell cut out of a piece of the file would else keep the whole piece in
 * memory as long as the cell itself is kept.
 */
export function ownText(cut: string): string {
  if (cut.length <= copied) return cut;
  const parts: string[] = [];
  for (let at = 0; at < cut.length; at += copied) parts.push(cut.slice(at, at + copied));
  return parts.join('');
}
