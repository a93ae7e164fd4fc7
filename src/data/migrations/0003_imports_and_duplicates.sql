-- People: the birthday, which tells namesakes apart where it is known.

ALTER TABLE people ADD COLUMN birth_date TEXT;
CREATE INDEX people_birth_date ON people (birth_date) WHERE birth_date IS NOT NULL;

-- Of two records of one person, the one that was given up names the one that stayed. It counts as removed, but does not
-- lie in the bin: it goes for good with the one that stayed.
ALTER TABLE people ADD COLUMN merged_into TEXT REFERENCES people (id);
CREATE INDEX people_merged_into ON people (merged_into) WHERE merged_into IS NOT NULL;

-- A word of consent is never changed, but follows its person when two records are put together.
DROP TRIGGER consents_are_appended;
CREATE TRIGGER consents_are_appended
BEFORE UPDATE OF id, purpose, channel, state, basis, evidence, decided_on ON consents
BEGIN
  SELECT RAISE(ABORT, 'consents are appended, never changed');
END;

-- Two records that look alike and were found to be two people.

CREATE TABLE distinct_people (
  -- The one with the lesser id.
  person_id TEXT NOT NULL REFERENCES people (id),
  other_id TEXT NOT NULL REFERENCES people (id),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (person_id, other_id),
  CHECK (person_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX distinct_people_other ON distinct_people (other_id);

-- Imports: how a file of such a header was read before, and what was taken back.

ALTER TABLE imports ADD COLUMN profile TEXT;
ALTER TABLE imports ADD COLUMN undone_at TEXT;
CREATE INDEX imports_moment ON imports (imported_at, id);

CREATE TABLE import_profiles (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  -- The header it was made from, as a JSON array.
  header TEXT NOT NULL,
  -- How such a file is read and mapped, as JSON: see src/shared/contract/imports.ts.
  definition TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What left the workspace, never its content.

CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  -- What was exported: a list, everything of people.
  subject TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT,
  -- The tiers of notes that were in it, as a JSON array.
  tiers TEXT NOT NULL,
  people INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  exported_at TEXT NOT NULL,
  exported_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exports_moment ON exports (exported_at, id);

-- Reports can be spreadsheets.

CREATE TABLE produced_reports_with_xlsx (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('pdf', 'xlsx', 'csv', 'json')),
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  state_on TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  produced_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO produced_reports_with_xlsx
SELECT id, name, language, format, from_on, to_on, state_on, file_name, bytes, produced_at FROM produced_reports;
DROP TABLE produced_reports;
ALTER TABLE produced_reports_with_xlsx RENAME TO produced_reports;
CREATE INDEX produced_reports_moment ON produced_reports (produced_at, id);
