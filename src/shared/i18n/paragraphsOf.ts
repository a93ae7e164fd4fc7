/** The paragraphs of words somebody wrote: an empty line begins one. Empty ones are left away. */
export function paragraphsOf(words: string): string[] {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
