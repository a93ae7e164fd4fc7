export interface AddressParts {
  box?: string | undefined;
  extended?: string | undefined;
  street?: string | undefined;
  town?: string | undefined;
  region?: string | undefined;
  code?: string | undefined;
  country?: string | undefined;
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The parts of an address in one line, in the order in which they are written where they are from. */
export function addressLine(parts: AddressParts): string {
  const { box, extended, street, town, region, code, country } = parts;
  const filled = (values: (string | undefined)[]): string[] =>
    values.map((value) => (value ?? '').replace(/\s*\n\s*/g, ' ').trim()).filter((value) => value !== '');
  const all = [box, extended, street, town, region, code, country].filter((part) => part?.trim());
  // An address that stands in one part as a whole is left as it is.
  if (all.length < 2) return all[0] ?? '';
  if (japanese.test([region, town, street].join(''))) {
    const place = filled([region, town, street]).join('');
    return filled([
      code === undefined || code === '' ? '' : `〒${code.replace(/^〒/, '')}`,
      place,
      extended,
      box,
    ]).join(' ');
  }
  const regionAndCode = filled([region, code]).join(' ');
  return filled([box, extended, street, town, regionAndCode, country]).join(', ');
}
