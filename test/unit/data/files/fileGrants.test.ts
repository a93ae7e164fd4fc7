import { describe, expect, test } from 'vitest';
import { FileGrants } from '#data/files/fileGrants.ts';
import { fileGrantId } from '#shared/domain/ids.ts';

const id = fileGrantId.parse('00000000-0000-7000-8000-000000000001');

describe('a file grant', () => {
  test('gives the path for the use it was picked for', () => {
    const files = new FileGrants();
    files.add(id, '/somewhere/people.csv', 'read');
    expect(files.path(id, 'read')).toBe('/somewhere/people.csv');
    expect(files.fileName(id, 'read')).toBe('people.csv');
  });

  test('picked for reading does not allow writing', () => {
    const files = new FileGrants();
    files.add(id, '/somewhere/people.csv', 'read');
    expect(() => files.path(id, 'write')).toThrow('NOT_FOUND');
    expect(() => files.path(id, 'folder')).toThrow('NOT_FOUND');
  });

  test('that nobody gave opens nothing', () => {
    expect(() => new FileGrants().path(id, 'read')).toThrow('NOT_FOUND');
  });
});
