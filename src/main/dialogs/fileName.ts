import { extname } from 'node:path';
import { forFileName } from '#shared/domain/fileNames.ts';

/** The name without what a file name can't hold on any system, and with the ending of its kind; of `any` as it is. */
export function plainFileName(name: string, kind: string): string {
  const plain = forFileName(name);
  const named = plain === '' ? 'Enishi' : plain;
  if (kind === 'any') return named;
  return extname(named).toLowerCase() === `.${kind}` ? named : `${named}.${kind}`;
}
