/**
 * Old Office files, and new ones under a password, are compound files: small file systems whose directory names
 * the streams within.
 */
const inUtf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');
const protectedStreams = ['EncryptedPackage', 'EncryptionInfo'].map(inUtf16);
const workbookStreams = ['Workbook', 'Book'].map((name) => inUtf16(`${name}\0`));

/** Where the directory begins, by the file's header. */
export function directoryOffset(header: Buffer): number {
  if (header.length < 52) return 0;
  const sectorBytes = 2 ** Math.min(16, header.readUInt16LE(30));
  return (header.readUInt32LE(48) + 1) * sectorBytes;
}

/** Whether what is in it can be read with a password only. */
export function isProtected(directory: Buffer): boolean {
  return protectedStreams.some((name) => directory.includes(name));
}

/** Whether it is a workbook of Excel before 2007. */
export function isOldWorkbook(directory: Buffer): boolean {
  return workbookStreams.some((name) => directory.includes(name));
}
