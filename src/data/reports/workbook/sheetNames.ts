/** A sheet's name has so many characters at most. */
const longest = 31;

/** Names of sheets: short enough, without the signs that mean something in a formula, and each of them once. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[[\]/\\:*?']/g, ' ').trim();
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`;
      const candidate = plain.slice(0, longest - ending.length) + ending;
      if (candidate !== '' && !taken.has(candidate.toLowerCase())) {
        taken.add(candidate.toLowerCase());
        return candidate;
      }
    }
  });
}
