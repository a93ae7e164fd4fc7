/** FNV-1a of a text, 32 bits, going on from another hash; different texts have the same one once in billions. */
export function textHash(text: string, from = 0x811c9dc5): number {
  let hash = from;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // What ends here is not what goes on.
  return Math.imul(hash ^ 0xffff, 0x01000193);
}
