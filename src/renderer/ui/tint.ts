/** How many tints Monogram.module.css has. */
export const tints = 8;

/** The tint of a record: the same id always wears the same one, and they spread evenly. */
export function tintOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  // The low bits of FNV-1a mix worst; fold the high ones in.
  return ((hash ^ (hash >>> 15)) >>> 0) % tints;
}
