import type { DataContext } from '../context.ts';
import type { Author } from '../database/write.ts';

/** Under which name, from which computer and when what is written now is kept in the history. */
export function authorOf(context: Pick<DataContext, 'preferences' | 'clock' | 'ids'>): Author {
  const { userName, role } = context.preferences.current;
  return {
    actor: userName === '' ? role : userName,
    device: context.preferences.device,
    clock: context.clock,
    ids: context.ids,
  };
}
