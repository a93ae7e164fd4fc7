// @ts-check
/*
 * Run by the program the addon is meant for: writes an encrypted database and reads it back with the right key and
 * with a wrong one. Arguments: better-sqlite3's file, the addon's file.
 */
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const [library = '', nativeBinding = ''] = process.argv.slice(2);
const Database = require(library);
const folder = mkdtempSync(join(tmpdir(), 'enishi-addon-'));
const file = join(folder, 'try.db');

/** @param {string} key */
function open(key) {
  const database = new Database(file, { nativeBinding });
  database.pragma(`key = '${key}'`);
  return database;
}

/** @param {string} key */
function canRead(key) {
  const database = open(key);
  try {
    return database.prepare('SELECT word FROM words').pluck().get() === '縁';
  } catch {
    return false;
  } finally {
    database.close();
  }
}

try {
  const database = open('right');
  database.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('縁')");
  database.close();
  if (!canRead('right') || canRead('wrong') || readFileSync(file).includes('SQLite format 3')) {
    throw new Error('The compiled addon does not keep an encrypted database.');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
