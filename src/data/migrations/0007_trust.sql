-- What was done with people's data and with the workspace itself, one entry after the other: each has the hash of the one
-- before, so that none can be changed, taken out or put in between unseen. People stand in it by tokens that tell nothing
-- once they are erased. See src/data/audit.
CREATE TABLE audit_entries (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  device TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- A JSON object; never a person's data.
  facts TEXT NOT NULL,
  -- A JSON array of the tokens of the people it was about.
  people TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entries_kind ON audit_entries (kind, number);
CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'entries of the audit log are never changed');
END;
CREATE TRIGGER audit_entries_are_not_taken_out BEFORE DELETE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'entries of the audit log are never taken out');
END;

-- Who is behind a token; gone with the person.
CREATE TABLE audit_people (
  token TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- In which entries somebody is named, so that one person's are found.
CREATE TABLE audit_mentions (
  token TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES audit_entries (number),
  PRIMARY KEY (token, number)
) STRICT, WITHOUT ROWID;

-- That somebody was erased, without a word of who it was.
CREATE TABLE erasures (
  id TEXT PRIMARY KEY,
  erased_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  device TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('request', 'retention')),
  -- How many records went, and the keyed hash of the person's id, by which a backup's copy of them is found again.
  records INTEGER NOT NULL,
  mark TEXT NOT NULL UNIQUE,
  -- When the file was written anew, so that nothing of them is left between the rows either; null before.
  rewritten_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX erasures_latest ON erasures (erased_at, id);

-- Keyed hashes of what an erased person could be recognised by, so that an import doesn't bring them back.
CREATE TABLE erased_marks (
  mark TEXT NOT NULL,
  erasure_id TEXT NOT NULL REFERENCES erasures (id),
  PRIMARY KEY (mark, erasure_id)
) STRICT, WITHOUT ROWID;

-- When people's data is no longer needed: proposes whom to erase, never does it.
CREATE TABLE retention_rules (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Whole years that have to have passed; null where it does not matter.
  years_since_leaving INTEGER CHECK (years_since_leaving BETWEEN 0 AND 100),
  years_since_contact INTEGER CHECK (years_since_contact BETWEEN 0 AND 100),
  -- Members of the network are left out.
  spare_members INTEGER NOT NULL CHECK (spare_members IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (years_since_leaving IS NOT NULL OR years_since_contact IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Somebody whose data is kept although a rule proposes to erase them, until when and why.
CREATE TABLE retention_holds (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  until_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX retention_holds_person ON retention_holds (person_id, until_on);

-- Until when a consent holds, where it was given for a time; and of which one a withdrawal says that its time is over.
ALTER TABLE consents ADD COLUMN valid_until TEXT;
ALTER TABLE consents ADD COLUMN lapsed_id TEXT;
CREATE INDEX consents_lapsing ON consents (valid_until, person_id) WHERE valid_until IS NOT NULL;

-- Where and how often this computer backs the workspace up, and how many backups stay. No part of the history.
CREATE TABLE backup_plans (
  device TEXT PRIMARY KEY,
  folder TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  daily INTEGER NOT NULL CHECK (daily BETWEEN 1 AND 60),
  weekly INTEGER NOT NULL CHECK (weekly BETWEEN 0 AND 60),
  monthly INTEGER NOT NULL CHECK (monthly BETWEEN 0 AND 120),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Each try, by hand or on its own. No part of the history; what was made is in the audit log.
CREATE TABLE backup_runs (
  id TEXT PRIMARY KEY,
  device TEXT NOT NULL,
  began_at TEXT NOT NULL,
  path TEXT NOT NULL,
  -- Null until it was opened and checked after writing.
  verified_at TEXT,
  bytes INTEGER,
  -- The refusal's code and what it says, where it failed.
  code TEXT,
  detail TEXT,
  CHECK ((code IS NULL) = (detail IS NULL)),
  CHECK (verified_at IS NULL OR code IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX backup_runs_latest ON backup_runs (device, began_at);

-- How many operations there have been, so that one state of the data is told from another: what was kept of one holds for no
-- other, not even where a clock was put back and a later operation has an earlier id.
CREATE TRIGGER operations_counted AFTER INSERT ON operations
BEGIN
  INSERT INTO workspace_facts (name, value) VALUES ('operations', '1')
  ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1;
END;

-- The reasons for leaving are in the facts now.
DROP INDEX farewells_told;
