import { z } from 'zod';

/** The value of a JSON text, or null where it is none; to be checked by a schema. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A column that holds JSON, as what the schema says of its value. */
export const jsonColumn = <T extends z.ZodType>(schema: T) => z.string().transform(parseJson).pipe(schema);
