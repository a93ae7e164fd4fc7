import { extname } from 'node:path';

/** The name without what a file name can't hold on any system, and with the ending of its kind; of `any` as it is. */
export function plainFileName(name: string, kind: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: file names can't hold them
  const plain = name.replaceAll(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, '-').replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const named = plain === '' ? 'Enishi' : plain;
  if (kind === 'any') return named;
  return extname(named).toLowerCase() === `.${kind}` ? named : `${named}.${kind}`;
}
