-- The language in which a person is written to; null where nobody says, see src/shared/domain/writtenLanguage.ts.

ALTER TABLE people ADD COLUMN language TEXT CHECK (language IN ('en', 'ja'));

-- Who may be contacted is asked of everybody at once. person_facets then also holds `channel`: by which ways somebody has a
-- usable contact point. The few who are to be left alone whatever they said:

CREATE INDEX person_summaries_left_alone ON person_summaries (deceased_on, do_not_contact)
  WHERE do_not_contact = 1 OR deceased_on IS NOT NULL;

-- Membership: when a new member was welcomed.

ALTER TABLE memberships ADD COLUMN welcomed_on TEXT;
CREATE INDEX memberships_joined ON memberships (joined_on, person_id, left_on, welcomed_on)
  WHERE joined_on IS NOT NULL;
CREATE INDEX memberships_left ON memberships (left_on, person_id) WHERE left_on IS NOT NULL;

-- What one side can give the other or ask of it. `exchanges.kind` holds the code of one of the program's own kinds, or the
-- id of another.

CREATE TABLE exchange_kinds (
  id TEXT PRIMARY KEY,
  -- One of the program's own kinds, named in the reader's language while `name` is null.
  code TEXT UNIQUE,
  name TEXT,
  -- Who gave of this kind contributes, see docs/metrics.md.
  contributes INTEGER NOT NULL CHECK (contributes IN (0, 1)),
  position INTEGER NOT NULL,
  archived_at TEXT,
  CHECK (code IS NOT NULL OR name IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- How often each kind is on record.
CREATE INDEX exchanges_kind ON exchanges (kind);
-- With who did what, so that what is asked of everybody need not read the notes.
DROP INDEX exchanges_person;
CREATE INDEX exchanges_person ON exchanges (person_id, happened_on, party, act);

-- Events.

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  -- Its dates as JSON: from and to as wall time in `zone`, see src/shared/contract/events.ts.
  sessions TEXT NOT NULL,
  zone TEXT NOT NULL,
  -- The first session's start and the last one's end as moments, from the two above.
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  -- Names, as a JSON array.
  hosts TEXT NOT NULL DEFAULT '[]',
  -- The orientations it is for, as a JSON array; empty for everybody.
  orientations TEXT NOT NULL DEFAULT '[]',
  capacity INTEGER CHECK (capacity > 0),
  -- Money in the smallest unit of the currency: what it was to cost us, and what it did.
  currency TEXT NOT NULL DEFAULT 'JPY',
  planned_cost INTEGER CHECK (planned_cost >= 0),
  actual_cost INTEGER CHECK (actual_cost >= 0),
  owner TEXT,
  cancelled_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX events_start ON events (starts_at, id, ends_at, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX events_deleted ON events (deleted_at) WHERE deleted_at IS NOT NULL;

-- Who is on an event's list: invited, answered, attended. Who came without an invitation has no `invited_on`.

CREATE TABLE event_guests (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  listed_on TEXT NOT NULL,
  invited_on TEXT,
  answer TEXT CHECK (answer IN ('yes', 'maybe', 'no')),
  answered_on TEXT,
  -- Null while nobody said; 0 for who did not come.
  attended INTEGER CHECK (attended IN (0, 1)),
  walk_in INTEGER NOT NULL DEFAULT 0 CHECK (walk_in IN (0, 1)),
  feedback_score INTEGER CHECK (feedback_score BETWEEN 1 AND 5),
  feedback_words TEXT NOT NULL DEFAULT '',
  -- The attendance on the person's timeline.
  interaction_id TEXT REFERENCES interactions (id),
  UNIQUE (event_id, person_id)
) STRICT, WITHOUT ROWID;
-- With all that the counts and the numbers ask of a guest, so that they need not read anybody's words.
CREATE INDEX event_guests_event
  ON event_guests (event_id, invited_on, answer, attended, walk_in, feedback_score, person_id);
CREATE INDEX event_guests_person ON event_guests (person_id, event_id, attended);
CREATE INDEX event_guests_interaction ON event_guests (interaction_id) WHERE interaction_id IS NOT NULL;

-- Surveys that ask what people want, and the answers.

CREATE TABLE surveys (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  -- What it asks, in both languages, as JSON: see src/shared/contract/surveys.ts.
  definition TEXT NOT NULL,
  -- Its forms went out: what it asks stays as it is.
  opened_on TEXT,
  closed_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX surveys_present ON surveys (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX surveys_deleted ON surveys (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE survey_answers (
  id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES surveys (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  -- What the form itself calls this answer, so that one that comes twice counts once.
  response_key TEXT NOT NULL,
  answered_on TEXT NOT NULL,
  -- As JSON: see src/shared/contract/surveys.ts.
  answers TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('form', 'text', 'csv')),
  interaction_id TEXT REFERENCES interactions (id),
  UNIQUE (survey_id, response_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_answers_survey ON survey_answers (survey_id, person_id, answered_on);
CREATE INDEX survey_answers_person ON survey_answers (person_id, answered_on);
CREATE INDEX survey_answers_interaction ON survey_answers (interaction_id) WHERE interaction_id IS NOT NULL;

-- Outreach: a message to many, each in their language.

CREATE TABLE message_templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  -- Purpose, and subject and text by language, as JSON: see src/shared/contract/outreach.ts.
  content TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outreaches (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  -- What it is for, as an interaction has it, and the purpose and channel of the consent it needs.
  purpose TEXT NOT NULL,
  consent_purpose TEXT NOT NULL CHECK (consent_purpose IN ('news', 'events', 'jobs', 'surveys')),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'message', 'post')),
  -- To whom, and the texts by language, as JSON: see src/shared/contract/outreach.ts.
  audience TEXT NOT NULL,
  texts TEXT NOT NULL,
  -- The invitations to an event, or the forms of a survey.
  event_id TEXT REFERENCES events (id),
  survey_id TEXT REFERENCES surveys (id),
  owner TEXT,
  -- When the messages were last written to files, and the day on which they were confirmed to be sent.
  written_at TEXT,
  sent_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX outreaches_sent ON outreaches (sent_on, created_at, id, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX outreaches_event ON outreaches (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX outreaches_survey ON outreaches (survey_id) WHERE survey_id IS NOT NULL;
CREATE INDEX outreaches_deleted ON outreaches (deleted_at) WHERE deleted_at IS NOT NULL;

-- To whom a message was written to a file, and which of them it was sent to.

CREATE TABLE outreach_recipients (
  outreach_id TEXT NOT NULL REFERENCES outreaches (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  language TEXT NOT NULL CHECK (language IN ('en', 'ja')),
  sent_on TEXT,
  interaction_id TEXT REFERENCES interactions (id),
  PRIMARY KEY (outreach_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outreach_recipients_person ON outreach_recipients (person_id, sent_on);
CREATE INDEX outreach_recipients_interaction ON outreach_recipients (interaction_id)
  WHERE interaction_id IS NOT NULL;

-- Community managers: who looks after which circle, and from when to when. A circle is a segment.

CREATE TABLE community_managers (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  segment_id TEXT NOT NULL REFERENCES segments (id),
  started_on TEXT NOT NULL,
  -- The last day; null while it goes on.
  ended_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX community_managers_person ON community_managers (person_id, started_on);
CREATE INDEX community_managers_segment ON community_managers (segment_id, started_on, ended_on, person_id);

-- What they took care of.

CREATE TABLE care_records (
  id TEXT PRIMARY KEY,
  manager_id TEXT NOT NULL REFERENCES community_managers (id),
  -- The person who did it: that of the manager.
  person_id TEXT NOT NULL REFERENCES people (id),
  happened_on TEXT NOT NULL,
  words TEXT NOT NULL,
  event_id TEXT REFERENCES events (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX care_records_manager ON care_records (manager_id, happened_on);
CREATE INDEX care_records_person ON care_records (person_id);
CREATE INDEX care_records_event ON care_records (event_id) WHERE event_id IS NOT NULL;

-- Voices: what members ask of the company, and its answer.

CREATE TABLE requests (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  raised_on TEXT NOT NULL,
  -- What it has to do with, of what people want; null for none of it.
  orientation TEXT,
  -- The circle it came from, and who answers for the company.
  segment_id TEXT REFERENCES segments (id),
  owner TEXT,
  tier TEXT NOT NULL DEFAULT 'open' CHECK (tier IN ('open', 'hr', 'owner')),
  recorded_by TEXT NOT NULL,
  -- Null while the company has not answered; `willDo` becomes `done` on the day it is.
  answer TEXT CHECK (answer IN ('willDo', 'done', 'cannot')),
  answer_words TEXT NOT NULL DEFAULT '',
  answered_on TEXT,
  answered_by TEXT,
  done_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX requests_raised ON requests (raised_on, id, answered_on, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX requests_unanswered ON requests (raised_on, id, owner, deleted_at, answered_on)
  WHERE deleted_at IS NULL AND answered_on IS NULL;
CREATE INDEX requests_done ON requests (done_on, id, deleted_at) WHERE done_on IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX requests_segment ON requests (segment_id) WHERE segment_id IS NOT NULL;
CREATE INDEX requests_deleted ON requests (deleted_at) WHERE deleted_at IS NOT NULL;

-- Who raised it, and who shares it.

CREATE TABLE request_people (
  request_id TEXT NOT NULL REFERENCES requests (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  raised INTEGER NOT NULL CHECK (raised IN (0, 1)),
  since TEXT NOT NULL,
  PRIMARY KEY (request_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_people_person ON request_people (person_id);

-- The kinds every workspace starts with. Their ids are the same everywhere.

INSERT INTO exchange_kinds (id, code, name, contributes, position) VALUES
  ('00000000-0000-7000-8000-000000070001', 'referral', NULL, 1, 0),
  ('00000000-0000-7000-8000-000000070002', 'mentoring', NULL, 1, 1),
  ('00000000-0000-7000-8000-000000070003', 'talk', NULL, 1, 2),
  ('00000000-0000-7000-8000-000000070004', 'advice', NULL, 1, 3),
  ('00000000-0000-7000-8000-000000070005', 'jobNews', NULL, 0, 4),
  ('00000000-0000-7000-8000-000000070006', 'invitation', NULL, 0, 5),
  ('00000000-0000-7000-8000-000000070007', 'referenceLetter', NULL, 0, 6),
  ('00000000-0000-7000-8000-000000070008', 'discount', NULL, 0, 7),
  ('00000000-0000-7000-8000-000000070009', 'favour', NULL, 0, 8);
