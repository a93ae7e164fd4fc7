/** Whether pages could not be read, as a thread tells of it too. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/u.test(String(error.code));
