import type { Interaction } from '#shared/contract/interactions.ts';
import { dateOf, type TimeZone } from '#shared/domain/instant.ts';
import { yearOf } from '#shared/domain/plainDate.ts';

/** The interactions in their order, parted by the year they fall in where the user is. */
export function byYear(
  interactions: readonly Interaction[],
  zone: TimeZone,
): { year: number; entries: Interaction[] }[] {
  const years: { year: number; entries: Interaction[] }[] = [];
  for (const interaction of interactions) {
    const year = yearOf(dateOf(interaction.occurredAt, zone));
    const last = years.at(-1);
    if (last?.year === year) last.entries.push(interaction);
    else years.push({ year, entries: [interaction] });
  }
  return years;
}
