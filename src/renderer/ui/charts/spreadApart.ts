/**
 * Moves labels on a line apart until none lies closer to the next than `gap`, keeping their order and their common
 * middle: positions in, positions out, in the same order.
 */
export function spreadApart(positions: readonly number[], gap: number): number[] {
  const groups = positions
    .map((position, index) => ({ members: [index], middle: position }))
    .sort((a, b) => a.middle - b.middle);
  for (let index = 1; index < groups.length; ) {
    const above = groups[index - 1];
    const below = groups[index];
    if (above === undefined || below === undefined) break;
    const room = ((above.members.length + below.members.length) * gap) / 2;
    if (below.middle - above.middle >= room) {
      index += 1;
      continue;
    }
    const size = above.members.length + below.members.length;
    const middle = (above.middle * above.members.length + below.middle * below.members.length) / size;
    groups.splice(index - 1, 2, { members: [...above.members, ...below.members], middle });
    index = Math.max(1, index - 1);
  }
  const placed = [...positions];
  for (const { members, middle } of groups) {
    const top = middle - ((members.length - 1) * gap) / 2;
    for (const [place, member] of members.entries()) placed[member] = top + place * gap;
  }
  return placed;
}
