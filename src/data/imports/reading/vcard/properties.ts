import type { TextEncoding } from '#shared/contract/importReading.ts';
import { encodingOfCharset, textOfBytes } from '../text/cardText.ts';

/** A line of a card, its value still escaped. */
export interface Property {
  /** In capitals, without the group before it. */
  name: string;
  /** By name in capitals; what 2.1 writes without a name is a type. */
  params: ReadonlyMap<string, readonly string[]>;
  value: string;
}

const encodings = /^(?:quoted-printable|q|base64|b|8bit|7bit)$/i;

/** The name and parameters of a line (bytes as characters), and where its value begins; null where it is no property. */
export function propertyHead(line: string): (Omit<Property, 'value'> & { valueAt: number }) | null {
  const colon = line.indexOf(':');
  const end = colon >= 0 && line.lastIndexOf('"', colon) >= 0 ? endOfHead(line) : colon;
  if (end < 1) return null;
  const [first = '', ...rest] = splitOutsideQuotes(line.slice(0, end), ';');
  const name = first
    .slice(first.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(name)) return null;
  return { name, params: paramsOf(rest), valueAt: end + 1 };
}

/** The value of a line as text; the file's encoding counts where the line names none. */
export function propertyText(binary: string, params: Property['params'], ofFile: TextEncoding): string {
  const encoding = params.get('ENCODING')?.[0]?.toLowerCase() ?? '';
  const plain = isQuotedPrintable(params)
    ? fromQuotedPrintable(binary)
    : encoding === 'b' || encoding === 'base64'
      ? Buffer.from(binary, 'base64').toString('latin1')
      : binary;
  return textOfBytes(plain, encodingOfCharset(params.get('CHARSET')?.[0]), ofFile);
}

export const isQuotedPrintable = (params: Property['params']): boolean =>
  /^(?:quoted-printable|q)$/i.test(params.get('ENCODING')?.[0] ?? '');

function paramsOf(parts: readonly string[]): Map<string, string[]> {
  const params = new Map<string, string[]>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const bare = encodings.test(part.trim()) ? 'ENCODING' : 'TYPE';
    const name = equals < 0 ? bare : part.slice(0, equals).trim().toUpperCase();
    const values = splitOutsideQuotes(part.slice(equals + 1), ',').map((value) =>
      value.trim().replace(/^"([^"]*)"$/, '$1'),
    );
    params.set(name, [...(params.get(name) ?? []), ...values]);
  }
  return params;
}

/** The first colon that no quotation marks are around. */
function endOfHead(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return line.indexOf(':');
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== separator || quoted) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

const fromQuotedPrintable = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The parts of a value such as `a,b`, unescaped. */
export const listOf = (value: string): string[] => splitUnescaped(value, ',').map(unescapedValue);

/** The parts of a value such as `Family;Given;Middle,Names`, unescaped, each with spaces in place of its commas. */
export const partsOf = (value: string): string[] =>
  splitUnescaped(value, ';').map((part) => listOf(part).join(' '));

/** The value without its escapes. */
export const unescapedValue = (value: string): string =>
  value.replace(/\\([nN\\,;:])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));

function splitUnescaped(value: string, separator: string): string[] {
  if (!value.includes('\\')) return value.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}
