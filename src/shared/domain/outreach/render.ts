import type { FieldValues, MessageField } from './fields.ts';

/** A text as one person gets it. */
export interface RenderedText {
  text: string;
  /** The fields in it that have nothing for the person. */
  empty: MessageField[];
  /** What stands between braces and is no field. */
  unknown: string[];
}

/** What a field is called in a text; null for what is no field. */
export type FieldNamed = (name: string) => MessageField | null;

const token = /\{\{([^{}]*)\}\}/g;

/** The names between braces in a text, as they are written. */
export function namesIn(text: string): string[] {
  return Array.from(text.matchAll(token), ([, name]) => (name ?? '').trim());
}

/**
 * Puts what is known of a person in the place of each field. Values are taken as they are, whatever stands in them. A line
 * that has nothing but fields without a value is left out; what is no field stays as it is.
 */
export function rendered(text: string, values: FieldValues, fieldNamed: FieldNamed): RenderedText {
  const empty = new Set<MessageField>();
  const unknown = new Set<string>();
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => {
    let found = 0;
    let filled = 0;
    const whole = line.replace(token, (written: string, name: string) => {
      const field = fieldNamed(name.trim());
      if (field === null) {
        unknown.add(name.trim());
        return written;
      }
      found += 1;
      const value = values[field];
      if (value === '') empty.add(field);
      else filled += 1;
      return value;
    });
    return found > 0 && filled === 0 && whole.trim() === '' ? [] : [whole];
  });
  return { text: lines.join('\n'), empty: [...empty], unknown: [...unknown] };
}

/** The same for what has one line, such as a subject. */
export function renderedLine(text: string, values: FieldValues, fieldNamed: FieldNamed): RenderedText {
  const whole = rendered(text.replace(/\s+/g, ' '), values, fieldNamed);
  return { ...whole, text: whole.text.replace(/[\s\p{Cc}]+/gu, ' ').trim() };
}
