import { fold } from '#shared/domain/folding.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import type { DataLayer } from './dataLayer.ts';
import type { Words } from './surroundings.ts';
import { CommandFailure } from './usageError.ts';

/**
 * The segment of `--segment`, by its name as the search folds it; null where the option is not there. A failure that
 * names the segments there are where none has that name.
 */
export async function segmentOption(
  name: string | undefined,
  client: DataLayer['client'],
  words: Words,
): Promise<SegmentId | null> {
  if (name === undefined) return null;
  const known = (await client.segments.list()).map(({ segment }) => segment);
  const found = known.find((segment) => fold(segment.name) === fold(name));
  if (found !== undefined) return found.id;
  if (known.length === 0) throw new CommandFailure(words('cli:wrong.noSegments', { name }));
  const names = known.map((segment) => segment.name).join(', ');
  throw new CommandFailure(words('cli:wrong.unknownSegment', { name, names }));
}
