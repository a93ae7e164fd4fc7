/** Addresses in full-width letters are meant in plain ones. */
const fullWidth = /[！-～]/;
const betweenAddresses = /\s*:::\s*|[\s;,、；，|｜]+/u;

/**
 * The addresses of a cell, as they would be written: several between signs or white space, or each behind a name as
 * `Name <address>`; `mailto:` and remarks in brackets are left off. What is none is given as it stands.
 */
export function addressesIn(cell: string): string[] {
  const plain = fullWidth.test(cell) ? cell.normalize('NFKC') : cell;
  if (!oddSigns.test(plain)) return [plain];
  const bracketed = [...plain.matchAll(/<([^<>]+)>/g)].map(([, address]) => address?.trim() ?? '');
  const found = bracketed.length > 0 ? bracketed : withoutRemarks(plain).split(betweenAddresses);
  return found.map(bare).filter((address) => address !== '');
}

const oddSigns = /[\s:;,、；，|｜<>()[\]"'（）]/u;

/** `anna@mail.example (home)`: not where the remark is all there is. */
function withoutRemarks(text: string): string {
  const left = text.replace(/[(（[][^()（）[\]]*[)）\]]/gu, ' ').trim();
  return left === '' ? text : left;
}

const bare = (address: string): string =>
  address
    .replace(/^["']+|["'.]+$/g, '')
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '');
