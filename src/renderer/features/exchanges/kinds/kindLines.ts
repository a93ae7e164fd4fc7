import type { ExchangeKindRecord } from '#shared/contract/exchanges.ts';
import { fold } from '#shared/domain/folding.ts';
import type { ExchangeKindId } from '#shared/domain/ids.ts';

/** A kind as it stands in the editor. */
export interface KindLine {
  /** Tells the lines apart; new ones have no id of the workspace yet. */
  readonly key: string;
  readonly id: ExchangeKindId | null;
  /** As it is called; where it is emptied, the program's own word is meant. */
  readonly name: string;
  /** The program's own word; empty for a kind that somebody made. */
  readonly usual: string;
  readonly contributes: boolean;
  readonly used: number;
}

/** What is wrong with the lines; its words are `exchanges:kinds.<problem>`. */
export type KindProblem = 'missing' | 'twice';

/** The lines of the kinds that are offered, with the program's word for each from `wordOf`. */
export function linesOf(
  kinds: readonly ExchangeKindRecord[],
  wordOf: (code: NonNullable<ExchangeKindRecord['code']>) => string,
): KindLine[] {
  return kinds.map(({ id, code, name, contributes, used }) => {
    const usual = code === null ? '' : wordOf(code);
    return { key: id, id, name: name ?? usual, usual, contributes, used };
  });
}

/** What a line is called where one chooses. */
export const calledOf = ({ name, usual }: Pick<KindLine, 'name' | 'usual'>): string => name.trim() || usual;

/** Every kind has a name, and none has that of another. */
export function problemOf(lines: readonly KindLine[]): KindProblem | null {
  const names = lines.map((line) => fold(calledOf(line)));
  if (names.includes('')) return 'missing';
  return new Set(names).size < names.length ? 'twice' : null;
}

/** The lines as they are kept. A name that is the program's own word is left to the language of the reader. */
export function savedLines(lines: readonly KindLine[]) {
  return lines.map((line) => {
    const called = calledOf(line);
    return { id: line.id, contributes: line.contributes, name: called === line.usual ? null : called };
  });
}

/** A line for a new kind. */
export const newLine = (): KindLine => ({
  key: crypto.randomUUID(),
  id: null,
  name: '',
  usual: '',
  contributes: false,
  used: 0,
});
