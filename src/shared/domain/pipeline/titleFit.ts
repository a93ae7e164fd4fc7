/** What it is worth where one of two titles stands whole within the other. */
const within = 0.8;
/** Below this likeness two titles have nothing to do with each other. */
const leastLikeness = 0.6;

/**
 * How well a title fits the one looked for, both folded, from 0 to 1: the same is 1, one that stands whole within the
 * other 0.8, and else the likeness of their letters where it is 0.6 or more. Works without spaces between words, too.
 */
export function titleFit(wanted: string, title: string): number {
  if (wanted === '' || title === '') return 0;
  if (wanted === title) return 1;
  const whole = standsIn(wanted, title) || standsIn(title, wanted) ? within : 0;
  const likeness = pairLikeness(wanted, title);
  return Math.max(whole, likeness >= leastLikeness ? likeness : 0);
}

const inLatinWord = /[\p{Script=Latin}\p{N}]/u;

/** Whether a text of two letters or more stands in another, not within a Latin word of it. */
function standsIn(short: string, long: string): boolean {
  if (short.length < 2) return false;
  for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1)) {
    const cut = (before: string, after: string) => inLatinWord.test(before) && inLatinWord.test(after);
    const end = at + short.length;
    const opens = cut(long.charAt(at - 1), short.charAt(0));
    const closes = cut(short.charAt(short.length - 1), long.charAt(end));
    if (!opens && !closes) return true;
  }
  return false;
}

/** The part of neighbouring letters that two texts have in common (Dice), spaces left out. */
function pairLikeness(a: string, b: string): number {
  const ofA = pairsOf(a);
  const ofB = pairsOf(b);
  if (ofA.length === 0 || ofB.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of ofA) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of ofB) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / (ofA.length + ofB.length);
}

function pairsOf(text: string): string[] {
  const letters = [...text.replaceAll(' ', '')];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
