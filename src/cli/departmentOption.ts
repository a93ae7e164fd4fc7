import { fold } from '#shared/domain/folding.ts';
import type { DataLayer } from './dataLayer.ts';
import type { Words } from './surroundings.ts';
import { CommandFailure } from './usageError.ts';

const mostNamed = 20;

/**
 * The department of `--department`, as the search folds it; null where the option is not there. A failure that names the
 * largest departments there are where nobody was last in one of that name.
 */
export async function departmentOption(
  name: string | undefined,
  client: DataLayer['client'],
  words: Words,
): Promise<string | null> {
  if (name === undefined) return null;
  const { departments } = await client.insights.choices();
  const found = departments.find((department) => fold(department) === fold(name));
  if (found !== undefined) return found;
  if (departments.length === 0) throw new CommandFailure(words('cli:wrong.noDepartments', { name }));
  const names = departments.slice(0, mostNamed).join(', ');
  throw new CommandFailure(words('cli:wrong.unknownDepartment', { name, names }));
}
