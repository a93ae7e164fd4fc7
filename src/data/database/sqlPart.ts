/** A piece of a statement with the values of its `?`, in their order. */
export interface SqlPart {
  sql: string;
  parameters: readonly (string | number | null)[];
}

/** The conditions joined by AND; one that always holds where there are none. */
export function allOf(parts: readonly SqlPart[]): SqlPart {
  if (parts.length === 0) return { sql: '1', parameters: [] };
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}
