import { actorOf } from '#shared/domain/actor.ts';
import type { DataContext } from '../context.ts';
import type { Author } from '../database/write.ts';

/** Under which name, from which computer and when what is written now is kept in the history. */
export function authorOf(context: Pick<DataContext, 'preferences' | 'clock' | 'ids'>): Author {
  return {
    actor: actorOf(context.preferences.current),
    device: context.preferences.device,
    clock: context.clock,
    ids: context.ids,
  };
}
