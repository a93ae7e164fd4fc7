-- What the numbers ask of people, packed for sixty-four people at a time by their seq: derived from the rows in the
-- same transaction, read whole into memory. See src/data/insights/facts.
CREATE TABLE insight_facts (
  page INTEGER PRIMARY KEY,
  -- Counts up with each write that packs any page anew: what is in memory looks for pages that changed since.
  changed INTEGER NOT NULL,
  facts BLOB NOT NULL
) STRICT;
CREATE INDEX insight_facts_changed ON insight_facts (changed);

-- What the network is meant to reach by a day: one goal for a number.
CREATE TABLE goals (
  id TEXT PRIMARY KEY,
  metric TEXT NOT NULL UNIQUE,
  target REAL NOT NULL,
  due_on TEXT NOT NULL,
  -- The day it was set and what the number was then, from where the way to it is counted.
  set_on TEXT NOT NULL,
  start_value REAL,
  note TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Reports one put together oneself.
CREATE TABLE own_reports (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- A JSON array of the names of its sections, in their order.
  sections TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'ja')),
  paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
  format TEXT NOT NULL CHECK (format IN ('pdf', 'xlsx', 'csv', 'json')),
  -- A name such as `twelveMonths`, counted from the day it is produced, or null for the two days beside it.
  range TEXT CHECK (range IN ('twelveMonths', 'thisYear', 'lastYear', 'lastMonth', 'lastQuarter', 'all')),
  from_on TEXT,
  to_on TEXT,
  segment_id TEXT REFERENCES segments (id) ON DELETE SET NULL,
  note TEXT NOT NULL,
  -- How often it is produced while the program runs, the first day of that, and the folder it is put into without asking.
  every TEXT CHECK (every IN ('week', 'month', 'quarter')),
  first_on TEXT,
  folder TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK ((range IS NULL) = (from_on IS NOT NULL)),
  CHECK ((from_on IS NULL) = (to_on IS NULL)),
  CHECK ((every IS NULL) = (first_on IS NULL)),
  CHECK (every IS NULL OR folder IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX own_reports_present ON own_reports (name, id) WHERE deleted_at IS NULL;
CREATE INDEX own_reports_deleted ON own_reports (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX own_reports_segment ON own_reports (segment_id) WHERE segment_id IS NOT NULL;

-- How far the program is with producing one on its own: nobody's change, so it is no part of the history.
CREATE TABLE own_report_runs (
  own_report_id TEXT PRIMARY KEY REFERENCES own_reports (id) ON DELETE CASCADE,
  -- The day up to which all due ones are done.
  done_to TEXT,
  -- When the last try failed, with the refusal's code and what it says; null once one succeeded.
  failed_at TEXT,
  code TEXT,
  detail TEXT,
  CHECK ((failed_at IS NULL) = (code IS NULL)),
  CHECK ((failed_at IS NULL) = (detail IS NULL))
) STRICT, WITHOUT ROWID;

-- What a produced report was over, and of whom it was.
ALTER TABLE produced_reports ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE produced_reports ADD COLUMN own_report_id TEXT;
ALTER TABLE produced_reports ADD COLUMN segment TEXT;
ALTER TABLE produced_reports ADD COLUMN person_id TEXT;
CREATE INDEX produced_reports_person ON produced_reports (person_id) WHERE person_id IS NOT NULL;

-- When somebody was last at Home of this workspace, and before that: what has changed since is told there.
CREATE TABLE home_visits (
  actor TEXT NOT NULL,
  device TEXT NOT NULL,
  began_at TEXT NOT NULL,
  before_at TEXT,
  PRIMARY KEY (actor, device)
) STRICT, WITHOUT ROWID;

-- The way of an opportunity, with the stages, so that the numbers need not read its moves one by one.
DROP INDEX opportunity_moves_opportunity;
CREATE INDEX opportunity_moves_opportunity ON opportunity_moves (opportunity_id, moved_at, id, stage_id);

-- The reasons for leaving as codes, and who may read them. How people were seen off is in the facts now.
DROP INDEX farewells_parting;
CREATE INDEX farewells_told
  ON farewells (tenure_id, person_id, held_on, id, reasons, reasons_tier, reasons_by, held_by);
