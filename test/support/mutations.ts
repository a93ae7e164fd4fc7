import fc from 'fast-check';

/** Pieces that mean something to one reader or another. */
const tokens = [
  '"',
  ',',
  ';',
  '\t',
  '|',
  '\r',
  '\n',
  '\0',
  '\ufeff',
  '\u001b$B',
  '\u001b(B',
  ':',
  '::',
  '=',
  '=3',
  '\\',
  ' ',
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  'PHOTO;ENCODING=b:',
  'CHARSET=SHIFT_JIS',
  'dn: ',
  '-\n',
  '<',
  '>',
  '</c>',
  '<row r="1048577">',
  '<c r="ZZZ1" t="s">',
  '&amp;',
  '&#0;',
  '&x;',
  '<![CDATA[',
  '<!--',
  '99999999999',
  '-1',
  'PK\u0001\u0002',
  'PK\u0003\u0004',
  '\ufffd',
  '高',
  '{"format":"enishi-export"',
].map((token) => Buffer.from(token)); // prettier-ignore

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** A change of some bytes: swapped for others, taken out, doubled, cut off, or with something put between. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), place, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('insert' as const), place, bytes: fc.constantFrom(...tokens) }),
  fc.record({ kind: fc.constant('remove' as const), place, length: fc.nat(40) }),
  fc.record({ kind: fc.constant('repeat' as const), place, length: fc.nat(60), times: fc.nat(20) }),
  fc.record({ kind: fc.constant('cut' as const), place }),
);

/** Some changes one after the other. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 });

/** The bytes after those changes. */
export function mutated(
  bytes: Buffer,
  changes: typeof mutations extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  let result = bytes;
  for (const change of changes) {
    const at = Math.floor(change.place * result.length);
    const [before, after] = [result.subarray(0, at), result.subarray(at)];
    switch (change.kind) {
      case 'set':
        result = Buffer.concat([before, Buffer.from([change.byte]), after.subarray(1)]);
        break;
      case 'insert':
        result = Buffer.concat([before, change.bytes, after]);
        break;
      case 'remove':
        result = Buffer.concat([before, after.subarray(change.length)]);
        break;
      case 'repeat':
        result = Buffer.concat([
          before,
          ...Array.from({ length: change.times }, () => after.subarray(0, change.length)),
          after,
        ]);
        break;
      case 'cut':
        result = Buffer.from(before);
        break;
    }
  }
  return result;
}
