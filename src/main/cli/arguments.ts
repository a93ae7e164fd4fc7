/** What stands after `--cli`, or null when the program is started with its window. */
export function commandLineArguments(argv: readonly string[]): string[] | null {
  const at = argv.indexOf('--cli');
  return at === -1 ? null : argv.slice(at + 1);
}
