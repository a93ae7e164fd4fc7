/** The names of all time zones, the present one among them even where the system's list knows it by another name. */
export function timeZones(present: string): string[] {
  const known = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  known.add(present);
  return [...known].sort();
}
