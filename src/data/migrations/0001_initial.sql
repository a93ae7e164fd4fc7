-- People and what belongs to them.

CREATE TABLE people (
  -- Stable across VACUUM, because the search index points at it.
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  family_name TEXT,
  given_name TEXT,
  family_reading TEXT,
  given_reading TEXT,
  latin_name TEXT,
  preferred_name TEXT,
  former_family_name TEXT,
  external_id TEXT,
  company TEXT,
  job_title TEXT,
  location TEXT,
  do_not_contact INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1)),
  deceased_on TEXT,
  import_id TEXT REFERENCES imports (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX people_external_id ON people (external_id) WHERE external_id IS NOT NULL;
-- The few that the numbers leave out, so that these need not read all people.
CREATE INDEX people_gone ON people (id, deceased_on, deleted_at)
  WHERE deleted_at IS NOT NULL OR deceased_on IS NOT NULL;
CREATE INDEX people_do_not_contact ON people (id) WHERE do_not_contact = 1;
CREATE INDEX people_deceased ON people (deceased_on) WHERE deceased_on IS NOT NULL;
CREATE INDEX people_import ON people (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE contact_points (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'message', 'post')),
  label TEXT,
  value TEXT NOT NULL,
  -- The value as it is compared: lower case, phones without punctuation.
  folded TEXT NOT NULL,
  usable INTEGER NOT NULL DEFAULT 1 CHECK (usable IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_points_person ON contact_points (person_id, position);
CREATE INDEX contact_points_usable ON contact_points (person_id, channel) WHERE usable = 1;
CREATE INDEX contact_points_value ON contact_points (channel, folded);

CREATE TABLE tenures (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  started_on TEXT,
  ended_on TEXT,
  department TEXT,
  title TEXT,
  grade TEXT,
  manager TEXT,
  employment_type TEXT,
  leave_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX tenures_person ON tenures (person_id, started_on, ended_on);
CREATE INDEX tenures_ended ON tenures (ended_on, person_id, started_on);

CREATE TABLE orientations (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  strength INTEGER NOT NULL CHECK (strength BETWEEN 0 AND 3),
  source TEXT NOT NULL CHECK (source IN ('said', 'survey', 'assumed')),
  recorded_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX orientations_person ON orientations (person_id, kind, recorded_on);

CREATE TABLE openness_records (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  openness TEXT NOT NULL CHECK (openness IN ('unknown', 'no', 'maybe', 'open', 'active')),
  form TEXT,
  recorded_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX openness_records_person ON openness_records (person_id, recorded_on);

-- Appended, never overwritten: the latest row per purpose and channel counts.
CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('news', 'events', 'jobs', 'surveys')),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'message', 'post')),
  state TEXT NOT NULL CHECK (state IN ('granted', 'withdrawn')),
  basis TEXT NOT NULL,
  evidence TEXT NOT NULL DEFAULT '',
  decided_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX consents_person ON consents (person_id, purpose, channel, decided_on, id, state);
CREATE TRIGGER consents_are_appended BEFORE UPDATE ON consents
BEGIN
  SELECT RAISE(ABORT, 'consents are appended, never changed');
END;

CREATE TABLE memberships (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES people (id),
  invited_on TEXT,
  joined_on TEXT,
  left_on TEXT
) STRICT, WITHOUT ROWID;

-- Interactions and what each side gave or asked.

CREATE TABLE interactions (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('toAlumnus', 'fromAlumnus', 'mutual')),
  purpose TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  tier TEXT NOT NULL DEFAULT 'open' CHECK (tier IN ('open', 'hr', 'owner')),
  logged_by TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
-- With its condition's column too, so that counting needs the index alone.
CREATE INDEX interactions_occurred ON interactions (occurred_at, id, deleted_at) WHERE deleted_at IS NULL;

-- The moment, direction and purpose stand here again, so that a person's timeline and the numbers over
-- all people each read one index.
CREATE TABLE interaction_people (
  interaction_id TEXT NOT NULL REFERENCES interactions (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  position INTEGER NOT NULL DEFAULT 0,
  occurred_at TEXT NOT NULL,
  direction TEXT NOT NULL,
  purpose TEXT NOT NULL,
  present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1)),
  PRIMARY KEY (interaction_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_people_timeline
  ON interaction_people (person_id, present, occurred_at, interaction_id, direction, purpose);
CREATE INDEX interaction_people_moment
  ON interaction_people (present, occurred_at, direction, purpose, person_id);

CREATE TABLE exchanges (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('alumnus', 'company')),
  act TEXT NOT NULL CHECK (act IN ('gave', 'asked')),
  happened_on TEXT NOT NULL,
  interaction_id TEXT REFERENCES interactions (id),
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX exchanges_person ON exchanges (person_id, happened_on);
CREATE INDEX exchanges_gifts ON exchanges (party, act, happened_on, kind, person_id);

-- Imports.

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  mapping TEXT NOT NULL,
  header TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  skipped_still_employed INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_rejects (
  import_id TEXT NOT NULL REFERENCES imports (id),
  row INTEGER NOT NULL,
  reason TEXT NOT NULL,
  field TEXT,
  value TEXT NOT NULL,
  -- The row as it was, as a JSON array of its cells.
  cells TEXT NOT NULL,
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;

-- Reports that were written to a file: what left the workspace, never its content.

CREATE TABLE produced_reports (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('pdf', 'csv', 'json')),
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  state_on TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  produced_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX produced_reports_moment ON produced_reports (produced_at, id);

-- The one history: an operation is what the user did, its changes are what became of each record.

CREATE TABLE operations (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  device TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
  operation_id TEXT NOT NULL REFERENCES operations (id),
  number INTEGER NOT NULL,
  record_type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  -- Whose record it is, for the person's history; null for records of no single person.
  person_id TEXT,
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
  -- JSON objects with the fields that changed.
  before TEXT,
  after TEXT,
  PRIMARY KEY (operation_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_person ON changes (person_id, operation_id) WHERE person_id IS NOT NULL;
CREATE INDEX changes_record ON changes (record_type, record_id, operation_id);

-- Derived, kept in the transaction of each write, rebuilt by `doctor` with the same result.

CREATE TABLE person_summaries (
  -- The person's seq, so that what the search finds and what an index sorts meet without a detour.
  seq INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES people (id),
  sort_key TEXT NOT NULL,
  department TEXT,
  title TEXT,
  started_on TEXT,
  left_on TEXT,
  email TEXT,
  openness TEXT NOT NULL,
  -- 1 no … 4 active, so that sorting follows the meaning; null for unknown, which comes last either way.
  openness_rank INTEGER,
  reachable INTEGER NOT NULL,
  joined INTEGER NOT NULL,
  interaction_count INTEGER NOT NULL,
  last_contact_at TEXT
) STRICT;
-- One for each order of the list; the other direction reads it backwards.
CREATE INDEX person_summaries_name ON person_summaries (sort_key);
CREATE INDEX person_summaries_department ON person_summaries (department, sort_key);
CREATE INDEX person_summaries_left_on ON person_summaries (left_on DESC, sort_key);
CREATE INDEX person_summaries_last_contact ON person_summaries (last_contact_at DESC, sort_key);
CREATE INDEX person_summaries_openness ON person_summaries (openness_rank DESC, sort_key);

CREATE VIRTUAL TABLE people_search USING fts5 (
  terms,
  content = '',
  contentless_delete = 1,
  prefix = 1,
  tokenize = "ascii tokenchars '@._-+&#'''"
);

-- What belongs to the workspace itself: its id, time zone, whether it is a sample.
CREATE TABLE workspace_facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
