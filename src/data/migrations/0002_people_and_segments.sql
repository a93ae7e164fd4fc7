-- Who looks after a person, and how often we want to be in touch; null for no interval of their own.

ALTER TABLE people ADD COLUMN owner TEXT;
ALTER TABLE people ADD COLUMN keep_in_touch_days INTEGER CHECK (keep_in_touch_days > 0);
-- The day the interval was set: it counts from there while there was no contact yet.
ALTER TABLE people ADD COLUMN keep_in_touch_from TEXT;
CREATE INDEX people_deleted ON people (deleted_at) WHERE deleted_at IS NOT NULL;

-- Partnerships beside the tenures.

CREATE TABLE partnerships (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('freelance', 'client', 'referral', 'mentor', 'advisory', 'other')),
  started_on TEXT,
  ended_on TEXT,
  -- What it is or was about.
  title TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX partnerships_person ON partnerships (person_id, started_on);

-- Tags and skills: words of the workspace that people carry.

CREATE TABLE labels (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('tag', 'skill')),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (kind, folded)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_labels (
  person_id TEXT NOT NULL REFERENCES people (id),
  label_id TEXT NOT NULL REFERENCES labels (id),
  PRIMARY KEY (person_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_labels_label ON person_labels (label_id, person_id);

-- `person_id` was manager of, was referred by, or was a colleague of `other_id`.

CREATE TABLE relations (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  other_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('managerOf', 'referredBy', 'colleague')),
  note TEXT NOT NULL DEFAULT '',
  CHECK (person_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX relations_person ON relations (person_id, kind);
CREATE INDEX relations_other ON relations (other_id, kind);

-- Fields that a workspace adds to what is known of a person.

CREATE TABLE custom_fields (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice', 'flag')),
  -- Of a choice: a JSON array of its options in their order.
  options TEXT NOT NULL DEFAULT '[]',
  position INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- Out of use; its values are kept.
  archived_at TEXT
) STRICT, WITHOUT ROWID;

-- The name of the custom field in which a value of a refused row could not be kept.
ALTER TABLE import_rejects ADD COLUMN custom_field TEXT;

CREATE TABLE custom_values (
  person_id TEXT NOT NULL REFERENCES people (id),
  field_id TEXT NOT NULL REFERENCES custom_fields (id),
  -- Text, option or ISO date; null for a number or a flag.
  text_value TEXT,
  -- Number, or 1 and 0 for yes and no.
  number_value REAL,
  PRIMARY KEY (person_id, field_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_values_text ON custom_values (field_id, text_value);
CREATE INDEX custom_values_number ON custom_values (field_id, number_value);

-- Interactions: how the contact felt, and the kind beside each participant for the numbers over all people.

ALTER TABLE interactions ADD COLUMN sentiment TEXT CHECK (sentiment IN ('positive', 'neutral', 'negative'));
CREATE INDEX interactions_deleted ON interactions (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX exchanges_interaction ON exchanges (interaction_id) WHERE interaction_id IS NOT NULL;

ALTER TABLE interaction_people ADD COLUMN kind TEXT NOT NULL DEFAULT 'note';
UPDATE interaction_people SET kind = (SELECT kind FROM interactions WHERE id = interaction_id);
DROP INDEX interaction_people_timeline;
CREATE INDEX interaction_people_timeline
  ON interaction_people (person_id, present, occurred_at, interaction_id, direction, purpose, kind);
DROP INDEX interaction_people_moment;
CREATE INDEX interaction_people_moment
  ON interaction_people (present, occurred_at, direction, purpose, kind, person_id);

-- Attachments lie in the encrypted database in pieces; their content is not repeated in the history.

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  interaction_id TEXT NOT NULL REFERENCES interactions (id),
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  attached_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_interaction ON attachments (interaction_id);
CREATE INDEX attachments_deleted ON attachments (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE attachment_pieces (
  -- Size and hash are known after the last piece, so the attachment itself is written then.
  attachment_id TEXT NOT NULL REFERENCES attachments (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (attachment_id, number)
) STRICT;

-- Follow-ups, and which of them were already shown as a reminder on which computer.

CREATE TABLE follow_ups (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('task', 'consentRequest', 'keepInTouch')),
  title TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL,
  owner TEXT,
  interaction_id TEXT REFERENCES interactions (id),
  -- Of a request for consent: for what, and by which way.
  consent_purpose TEXT,
  consent_channel TEXT,
  done_at TEXT,
  result TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
-- With all that the due list asks before it reads a row.
CREATE INDEX follow_ups_open ON follow_ups (due_on, id, owner, person_id, done_at, deleted_at)
  WHERE done_at IS NULL AND deleted_at IS NULL;
-- Whose contact is put off.
CREATE INDEX follow_ups_touch ON follow_ups (person_id, kind, done_at, deleted_at)
  WHERE kind = 'keepInTouch' AND done_at IS NULL AND deleted_at IS NULL;
CREATE INDEX follow_ups_person ON follow_ups (person_id, due_on);
CREATE INDEX follow_ups_interaction ON follow_ups (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX follow_ups_deleted ON follow_ups (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE reminders (
  -- What was due: a follow-up's id, or `keepInTouch/<person id>`.
  subject TEXT NOT NULL,
  -- Its due day, so that one put off is shown again.
  due_on TEXT NOT NULL,
  device TEXT NOT NULL,
  shown_at TEXT NOT NULL,
  PRIMARY KEY (subject, due_on, device)
) STRICT, WITHOUT ROWID;

-- Segments, and the list's views.

CREATE TABLE segments (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('list', 'rule')),
  -- Of a rule: the rule as JSON, as src/shared/domain/segments/rule.ts has it.
  rule TEXT,
  keep_in_touch_days INTEGER CHECK (keep_in_touch_days > 0),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX segments_deleted ON segments (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE segment_members (
  segment_id TEXT NOT NULL REFERENCES segments (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (segment_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX segment_members_person ON segment_members (person_id, segment_id);

CREATE TABLE list_views (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  -- Null for the list as its owner left it.
  name TEXT,
  -- Search, filter, order and columns as JSON.
  definition TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX list_views_name ON list_views (owner, name);

-- Derived anew in full when the workspace is opened: see src/data/database/derived.ts.

DROP TABLE person_summaries;
DROP TABLE people_search;

CREATE TABLE person_summaries (
  -- The person's seq, so that what the search finds and what an index sorts meet without a detour.
  seq INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES people (id),
  sort_key TEXT NOT NULL,
  -- Of the latest tenure.
  department TEXT,
  title TEXT,
  grade TEXT,
  manager TEXT,
  employment_type TEXT,
  leave_reason TEXT,
  left_on TEXT,
  -- Of the first tenure.
  started_on TEXT,
  -- Days in ended tenures of which both days are known; null where there is none.
  tenure_days INTEGER,
  -- The first day of a tenure that goes on.
  here_since TEXT,
  tenure_count INTEGER NOT NULL,
  company TEXT,
  job_title TEXT,
  location TEXT,
  external_id TEXT,
  owner TEXT,
  email TEXT,
  phone TEXT,
  do_not_contact INTEGER NOT NULL,
  deceased_on TEXT,
  openness TEXT NOT NULL,
  -- 1 no … 4 active, so that sorting follows the meaning; null for unknown, which comes last either way.
  openness_rank INTEGER,
  preferred_form TEXT,
  -- What the person wants most; of equals the one recorded last.
  orientation TEXT,
  orientation_strength INTEGER,
  reachable INTEGER NOT NULL,
  -- notInvited, invited, joined or left.
  membership TEXT NOT NULL,
  invited_on TEXT,
  joined_on TEXT,
  joined INTEGER NOT NULL,
  interaction_count INTEGER NOT NULL,
  last_contact_at TEXT,
  -- The latest that came from the alumnus or was mutual.
  last_heard_at TEXT,
  -- Of open follow-ups.
  next_due_on TEXT,
  keep_in_touch_days INTEGER,
  keep_in_touch_from TEXT,
  -- How often the alumnus, and the company, gave.
  given_by_alumnus INTEGER NOT NULL,
  given_by_company INTEGER NOT NULL,
  -- Their names in order, as a JSON array; null where there are none.
  tags TEXT,
  skills TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
-- One for each order of the list; the other direction reads it backwards.
CREATE INDEX person_summaries_name ON person_summaries (sort_key);
CREATE INDEX person_summaries_department ON person_summaries (department, sort_key);
CREATE INDEX person_summaries_title ON person_summaries (title, sort_key);
CREATE INDEX person_summaries_company ON person_summaries (company, sort_key);
CREATE INDEX person_summaries_job_title ON person_summaries (job_title, sort_key);
CREATE INDEX person_summaries_location ON person_summaries (location, sort_key);
CREATE INDEX person_summaries_external_id ON person_summaries (external_id, sort_key);
CREATE INDEX person_summaries_owner ON person_summaries (owner, sort_key);
CREATE INDEX person_summaries_email ON person_summaries (email, sort_key);
CREATE INDEX person_summaries_phone ON person_summaries (phone, sort_key);
CREATE INDEX person_summaries_orientation ON person_summaries (orientation, sort_key);
CREATE INDEX person_summaries_tags ON person_summaries (tags, sort_key);
CREATE INDEX person_summaries_skills ON person_summaries (skills, sort_key);
CREATE INDEX person_summaries_membership ON person_summaries (membership, sort_key);
CREATE INDEX person_summaries_next_due ON person_summaries (next_due_on, sort_key);
CREATE INDEX person_summaries_started_on ON person_summaries (started_on DESC, sort_key);
CREATE INDEX person_summaries_left_on ON person_summaries (left_on DESC, sort_key);
CREATE INDEX person_summaries_joined_on ON person_summaries (joined_on DESC, sort_key);
CREATE INDEX person_summaries_last_contact ON person_summaries (last_contact_at DESC, sort_key);
CREATE INDEX person_summaries_last_heard ON person_summaries (last_heard_at DESC, sort_key);
CREATE INDEX person_summaries_openness ON person_summaries (openness_rank DESC, sort_key);
CREATE INDEX person_summaries_reachable ON person_summaries (reachable DESC, sort_key);
CREATE INDEX person_summaries_interactions ON person_summaries (interaction_count DESC, sort_key);
CREATE INDEX person_summaries_updated ON person_summaries (updated_at DESC, sort_key);
-- Of those whom we may ask to be in touch with: how often, and from which day on it counts.
-- Not orders of the list, but asked by rules, which look at each text once.
CREATE INDEX person_summaries_grade ON person_summaries (grade);
CREATE INDEX person_summaries_manager ON person_summaries (manager);
CREATE INDEX person_summaries_leave_reason ON person_summaries (leave_reason);
CREATE INDEX person_summaries_keep_in_touch
  ON person_summaries
    (keep_in_touch_days, last_contact_at, keep_in_touch_from, owner, do_not_contact, deceased_on)
  WHERE keep_in_touch_days IS NOT NULL AND do_not_contact = 0 AND deceased_on IS NULL;

-- What a person has several of, by value, so that a rule finds everybody with one of them in one look:
-- tag and skill (label id), orientation (kind/source of the latest record; weight: strength),
-- consent (purpose/channel/state of the latest word), department and title (of any tenure, folded),
-- custom/<field id> (folded text, option or date as value; number, or 1 and 0, as weight).
CREATE TABLE person_facets (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  seq INTEGER NOT NULL,
  weight REAL,
  PRIMARY KEY (facet, value, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_facets_seq ON person_facets (seq);
CREATE INDEX person_facets_weight ON person_facets (facet, weight, seq) WHERE weight IS NOT NULL;

-- The beginnings of all parts of all names, folded: what a search shows first.
CREATE TABLE person_names (
  folded TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (folded, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_names_seq ON person_names (seq);

-- Names; and what else stands on the person's page in few words.
CREATE VIRTUAL TABLE people_search USING fts5 (
  names,
  facts,
  content = '',
  contentless_delete = 1,
  prefix = '1 2',
  tokenize = "ascii tokenchars '@._-+&#'''"
);

-- The same once more, with the texts of the interactions by tier, so that one query can ask for words of both.
-- Words of notes that are for their owner alone carry a sign of the owner.
CREATE VIRTUAL TABLE notes_search USING fts5 (
  person,
  open,
  hr,
  own,
  content = '',
  contentless_delete = 1,
  prefix = 2,
  tokenize = "ascii tokenchars '@._-+&#'''"
);
