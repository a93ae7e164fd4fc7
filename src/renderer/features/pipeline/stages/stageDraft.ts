import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { PipelineStageId } from '#shared/domain/ids.ts';

/** A stage as it stands in the editor. */
export interface StageLine {
  /** Tells the lines apart; new ones have no id of the workspace yet. */
  readonly key: string;
  readonly id: PipelineStageId | null;
  /** As it is called; where it is emptied, the program's own word is meant. */
  readonly name: string;
  /** The program's own word; empty for a stage that somebody made. */
  readonly usual: string;
  readonly asks: boolean;
  /** Open opportunities in it. */
  readonly open: number;
}

/** What is wrong with the lines; its words are `pipeline:stages.<problem>`. */
export type StageProblem = 'missing' | 'twice';

/** The lines of the stages, with the program's word for each from `wordOf`. */
export function linesOf(
  stages: readonly PipelineStage[],
  wordOf: (code: NonNullable<PipelineStage['code']>) => string,
): StageLine[] {
  return stages.map(({ id, code, name, asks, open }) => {
    const usual = code === null ? '' : wordOf(code);
    return { key: id, id, name: name ?? usual, usual, asks, open };
  });
}

/** What a line is called on the board. */
export function calledOf({ name, usual }: Pick<StageLine, 'name' | 'usual'>): string {
  return name.trim() || usual;
}

/** Every stage has a name, and none has that of another. */
export function problemOf(lines: readonly StageLine[]): StageProblem | null {
  const names = lines.map(calledOf);
  if (names.includes('')) return 'missing';
  return new Set(names).size < names.length ? 'twice' : null;
}

/** The lines as they are kept. A name that is the program's own word is left to the language of the reader. */
export function savedLines(lines: readonly StageLine[]) {
  return lines.map((line) => {
    const called = calledOf(line);
    return { id: line.id, asks: line.asks, name: called === line.usual ? null : called };
  });
}
