import { z } from 'zod';
import { personName } from '#shared/domain/names.ts';

/** The columns of a person's name, of the table `p`. */
export const nameColumns = `
  p.family_name AS familyName, p.given_name AS givenName, p.family_reading AS familyReading,
  p.given_reading AS givenReading, p.latin_name AS latinName, p.preferred_name AS preferredName,
  p.former_family_name AS formerFamilyName`;

const nameParts = Object.keys(personName.shape);

/** Rows of `nameColumns` with others, as objects whose name is apart. */
export function withName(row: unknown): Record<string, unknown> {
  const columns = z.record(z.string(), z.unknown()).parse(row);
  const others = Object.entries(columns).filter(([column]) => !nameParts.includes(column));
  return { ...Object.fromEntries(others), personName: personName.parse(columns) };
}
