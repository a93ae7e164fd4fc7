import type { Behind } from '../contract/figures.ts';
import type { FigureSource } from './figureSource.ts';
import { mayLookBehind } from './mayLookBehind.ts';

/** Who is behind a mark: nobody where it stands for nobody, or where the reader's role may not know them. */
export function behindOf(people: number, behind: Behind, { role }: FigureSource<unknown>): Behind | null {
  return people > 0 && (role === undefined || mayLookBehind(behind, role)) ? behind : null;
}

/** The same for a mark that is an object of its own. */
export function linkTo(people: number, behind: Behind, source: FigureSource<unknown>): { behind?: Behind } {
  const known = behindOf(people, behind, source);
  return known === null ? {} : { behind: known };
}
