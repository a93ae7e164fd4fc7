import type { Tools } from './surroundings.ts';

/** Prints the result: the document alone with `--json`, else the lines for people. */
export function answer(
  tools: Pick<Tools, 'print' | 'printProgress'>,
  json: boolean | undefined,
  document: unknown,
  lines: () => readonly string[],
): void {
  tools.printProgress?.('');
  if (json) tools.print(`${JSON.stringify(document)}\n`);
  else for (const line of lines()) tools.print(`${line}\n`);
}
