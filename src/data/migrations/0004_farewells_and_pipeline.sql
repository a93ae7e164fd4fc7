-- Farewells. Whose farewell it is, is said by the tenure that ends: its last day is kept there and nowhere else.

CREATE TABLE offboardings (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  tenure_id TEXT NOT NULL UNIQUE REFERENCES tenures (id),
  -- The day the leaver, or the company, gave notice.
  notice_on TEXT,
  -- Who parts with the leaver, and who of HR prepares it: the names under which they work here.
  manager TEXT,
  hr_owner TEXT,
  -- Finished, or withdrawn because the person stays; null while the plan is worked on.
  outcome TEXT CHECK (outcome IN ('finished', 'withdrawn')),
  closed_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX offboardings_person ON offboardings (person_id);
CREATE INDEX offboardings_notice ON offboardings (notice_on) WHERE notice_on IS NOT NULL;
CREATE INDEX offboardings_open ON offboardings (id, tenure_id, outcome) WHERE outcome IS NULL;

CREATE TABLE offboarding_steps (
  id TEXT PRIMARY KEY,
  offboarding_id TEXT NOT NULL REFERENCES offboardings (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('task', 'contactDetails', 'consent', 'conversation', 'thanks', 'checkIn')),
  title TEXT NOT NULL,
  -- Who does it: a side, and by name where one is known.
  owner TEXT NOT NULL CHECK (owner IN ('hr', 'manager', 'it', 'leaver', 'other')),
  owner_name TEXT,
  -- Due so many days after (before, where negative) the notice or the last day; `due_on` where a day was set by hand.
  anchor TEXT NOT NULL CHECK (anchor IN ('notice', 'lastDay')),
  offset_days INTEGER NOT NULL,
  due_on TEXT,
  -- The steps that come first, as a JSON array of their ids.
  after TEXT NOT NULL DEFAULT '[]',
  position INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'notNeeded')),
  -- What came of it, or why it was not needed.
  note TEXT NOT NULL DEFAULT '',
  settled_at TEXT,
  settled_by TEXT
) STRICT, WITHOUT ROWID;
-- With the state, so that counting needs the index alone.
CREATE INDEX offboarding_steps_plan ON offboarding_steps (offboarding_id, position, state);
-- What is due in some days is found by how far it lies from its anchor, or by the day that was set by hand.
CREATE INDEX offboarding_steps_offset ON offboarding_steps (anchor, offset_days, offboarding_id);
CREATE INDEX offboarding_steps_by_hand ON offboarding_steps (due_on) WHERE due_on IS NOT NULL;
CREATE INDEX offboarding_steps_open ON offboarding_steps (offboarding_id, position) WHERE state = 'open';
CREATE INDEX offboarding_steps_person ON offboarding_steps (person_id);

CREATE TABLE offboarding_templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  -- Its steps as JSON: see src/shared/contract/offboarding.ts.
  steps TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The conversation with a leaver. Who may read what of it: src/data/farewells/visibility.ts.

CREATE TABLE farewells (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  tenure_id TEXT NOT NULL UNIQUE REFERENCES tenures (id),
  held_on TEXT NOT NULL,
  held_by TEXT NOT NULL,
  -- Codes as JSON arrays, and own words.
  reasons TEXT NOT NULL DEFAULT '[]',
  reason_words TEXT NOT NULL DEFAULT '',
  valued TEXT NOT NULL DEFAULT '[]',
  valued_words TEXT NOT NULL DEFAULT '',
  better_words TEXT NOT NULL DEFAULT '',
  recommend_score INTEGER CHECK (recommend_score BETWEEN 0 AND 10),
  -- Who may read the reasons, what they valued, and the score with what could have been better.
  reasons_tier TEXT NOT NULL CHECK (reasons_tier IN ('open', 'hr', 'owner')),
  valued_tier TEXT NOT NULL CHECK (valued_tier IN ('open', 'hr', 'owner')),
  feedback_tier TEXT NOT NULL CHECK (feedback_tier IN ('open', 'hr', 'owner')),
  -- Who wrote each of them, where that was somebody else than who held the talk.
  reasons_by TEXT,
  valued_by TEXT,
  feedback_by TEXT,
  -- What they want of us (orientations, openness, permissions) as JSON, as it was said in this talk; '' for nothing. What
  -- holds of the person is in the tables of that name.
  wishes TEXT NOT NULL DEFAULT '',
  -- Its entry on the timeline.
  interaction_id TEXT REFERENCES interactions (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX farewells_person ON farewells (person_id);
-- All that the numbers ask of a farewell, so that they need not read anybody's words.
CREATE INDEX farewells_parting ON farewells (tenure_id, person_id, held_on, recommend_score);
CREATE INDEX farewells_interaction ON farewells (interaction_id) WHERE interaction_id IS NOT NULL;

-- What is typed of a conversation before it is finished; it is nobody's record yet and not in the history.

CREATE TABLE farewell_drafts (
  tenure_id TEXT PRIMARY KEY REFERENCES tenures (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  author TEXT NOT NULL,
  -- The answers as JSON: see src/shared/contract/farewells.ts.
  answers TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX farewell_drafts_person ON farewell_drafts (person_id);

-- Thanks on the last day: prepared while `given_on` is null.

CREATE TABLE thanks (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  tenure_id TEXT NOT NULL UNIQUE REFERENCES tenures (id),
  given_by TEXT NOT NULL,
  given_on TEXT,
  way TEXT NOT NULL CHECK (way IN ('spoken', 'letter', 'message')),
  words TEXT NOT NULL DEFAULT '',
  interaction_id TEXT REFERENCES interactions (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX thanks_person ON thanks (person_id);
CREATE INDEX thanks_interaction ON thanks (interaction_id) WHERE interaction_id IS NOT NULL;

-- What the management told the staff about leavers.

CREATE TABLE management_messages (
  id TEXT PRIMARY KEY,
  sent_on TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  sent_by TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('meeting', 'email', 'intranet', 'chat', 'other')),
  -- The departments it went to, as a JSON array; empty for the whole company.
  departments TEXT NOT NULL DEFAULT '[]',
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX management_messages_sent ON management_messages (sent_on, id) WHERE deleted_at IS NULL;
CREATE INDEX management_messages_deleted ON management_messages (deleted_at) WHERE deleted_at IS NOT NULL;

-- The pipeline. Each form of partnership has its own stages.

CREATE TABLE pipeline_stages (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL
    CHECK (form IN ('rehire', 'partTime', 'freelance', 'referral', 'business', 'advisory')),
  -- One of the program's own stages, named in the reader's language while `name` is null.
  code TEXT,
  name TEXT,
  -- Whoever is in it was asked by us; so the rules for asking hold on the way in.
  asks INTEGER NOT NULL CHECK (asks IN (0, 1)),
  position INTEGER NOT NULL,
  archived_at TEXT,
  CHECK (code IS NOT NULL OR name IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX pipeline_stages_form ON pipeline_stages (form, position);

CREATE TABLE opportunities (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  form TEXT NOT NULL
    CHECK (form IN ('rehire', 'partTime', 'freelance', 'referral', 'business', 'advisory')),
  stage_id TEXT NOT NULL REFERENCES pipeline_stages (id),
  -- The role or project it is about.
  title TEXT NOT NULL DEFAULT '',
  department TEXT,
  owner TEXT,
  -- Who inside the company stands for it.
  sponsor TEXT,
  starts_on TEXT,
  next_step TEXT NOT NULL DEFAULT '',
  next_step_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  opened_on TEXT NOT NULL,
  -- When it came to its present stage.
  moved_at TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('returned', 'notNow', 'declined')),
  outcome_reason TEXT,
  outcome_words TEXT NOT NULL DEFAULT '',
  closed_on TEXT,
  -- Of one that is not now: when to ask again.
  ask_again_on TEXT,
  -- What came of it.
  tenure_id TEXT REFERENCES tenures (id),
  partnership_id TEXT REFERENCES partnerships (id),
  -- Of a referral: who was referred.
  referred_id TEXT REFERENCES people (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX opportunities_person ON opportunities (person_id, opened_on);
CREATE INDEX opportunities_referred ON opportunities (referred_id) WHERE referred_id IS NOT NULL;
CREATE INDEX opportunities_tenure ON opportunities (tenure_id) WHERE tenure_id IS NOT NULL;
CREATE INDEX opportunities_partnership ON opportunities (partnership_id) WHERE partnership_id IS NOT NULL;
-- The board: of a form, stage by stage, what is due first on top. A step without a day comes last, so it sorts as one far off.
CREATE INDEX opportunities_board
  ON opportunities (form, stage_id, coalesce(next_step_on, '9999-12-31'), id, owner, person_id, outcome, deleted_at)
  WHERE outcome IS NULL AND deleted_at IS NULL;
CREATE INDEX opportunities_next_step ON opportunities (next_step_on, id, owner, form, person_id, outcome, deleted_at)
  WHERE outcome IS NULL AND deleted_at IS NULL AND next_step_on IS NOT NULL;
-- The table: all it sorts and narrows by, so that it need not read the opportunities with their notes.
CREATE INDEX opportunities_table
  ON opportunities (outcome, form, stage_id, owner, title, next_step_on, starts_on, opened_on, moved_at, closed_on, id,
    person_id, deleted_at)
  WHERE deleted_at IS NULL;
CREATE INDEX opportunities_opened
  ON opportunities (opened_on, id, form, outcome, outcome_reason, closed_on, person_id, deleted_at)
  WHERE deleted_at IS NULL;
CREATE INDEX opportunities_closed
  ON opportunities (closed_on, id, form, outcome, person_id, tenure_id, partnership_id, deleted_at)
  WHERE closed_on IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX opportunities_deleted ON opportunities (deleted_at) WHERE deleted_at IS NOT NULL;

-- What the person worries about on return, and who answers it.

CREATE TABLE opportunity_worries (
  id TEXT PRIMARY KEY,
  opportunity_id TEXT NOT NULL REFERENCES opportunities (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  worry TEXT NOT NULL,
  answered_by TEXT,
  answer TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX opportunity_worries_opportunity ON opportunity_worries (opportunity_id, position);
CREATE INDEX opportunity_worries_person ON opportunity_worries (person_id);

-- The way of an opportunity through the stages: a row for each it came to, the first one too.

CREATE TABLE opportunity_moves (
  id TEXT PRIMARY KEY,
  opportunity_id TEXT NOT NULL REFERENCES opportunities (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  stage_id TEXT NOT NULL REFERENCES pipeline_stages (id),
  moved_at TEXT NOT NULL,
  moved_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX opportunity_moves_opportunity ON opportunity_moves (opportunity_id, moved_at, id);
CREATE INDEX opportunity_moves_person ON opportunity_moves (person_id);
CREATE INDEX opportunity_moves_stage ON opportunity_moves (stage_id, moved_at, opportunity_id);

-- Whether a person may be employed again; the latest word counts.

CREATE TABLE eligibility_records (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  eligibility TEXT NOT NULL CHECK (eligibility IN ('yes', 'conditions', 'no')),
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  -- The last day on which it holds; null for no end.
  valid_until TEXT,
  reason TEXT NOT NULL DEFAULT '',
  tier TEXT NOT NULL CHECK (tier IN ('open', 'hr', 'owner')),
  recorded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX eligibility_records_person ON eligibility_records (person_id, decided_on, id);
-- The few who may not come back, so that looking for those who might need not read all decisions.
CREATE INDEX eligibility_records_no ON eligibility_records (person_id, decided_on, id, valid_until, eligibility)
  WHERE eligibility = 'no';

-- Where somebody went on with an ask that the rules advised against, and why.

CREATE TABLE ask_overrides (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  -- The rules that spoke, as a JSON array.
  rules TEXT NOT NULL,
  reason TEXT NOT NULL,
  interaction_id TEXT REFERENCES interactions (id),
  opportunity_id TEXT REFERENCES opportunities (id),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ask_overrides_person ON ask_overrides (person_id, decided_at);
CREATE INDEX ask_overrides_interaction ON ask_overrides (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX ask_overrides_opportunity ON ask_overrides (opportunity_id) WHERE opportunity_id IS NOT NULL;

-- How each user looks for who might come back, by the name under which they work: the role looked for and the weights,
-- as JSON. Kept aside, as nobody else needs to know.

CREATE TABLE return_views (
  owner TEXT PRIMARY KEY,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived: of the latest tenure, whether the conversation was held and thanks were given on or before its last day. Nobody
-- has had a farewell yet, so the rows that are there hold already.

ALTER TABLE person_summaries ADD COLUMN good_parting INTEGER NOT NULL DEFAULT 0;
-- All that ranking a hundred thousand people for a role reads of each; with its condition's columns too.
CREATE INDEX person_summaries_return
  ON person_summaries
    (left_on, seq, openness_rank, preferred_form, last_contact_at, good_parting, job_title, do_not_contact, deceased_on)
  WHERE do_not_contact = 0 AND deceased_on IS NULL AND left_on IS NOT NULL;

-- The stages every workspace starts with. Their ids are the same everywhere.

INSERT INTO pipeline_stages (id, form, code, name, asks, position) VALUES
  ('00000000-0000-7000-8000-000000010001', 'rehire', 'considering', NULL, 0, 0),
  ('00000000-0000-7000-8000-000000010002', 'rehire', 'listening', NULL, 0, 1),
  ('00000000-0000-7000-8000-000000010003', 'rehire', 'asked', NULL, 1, 2),
  ('00000000-0000-7000-8000-000000010004', 'rehire', 'meeting', NULL, 1, 3),
  ('00000000-0000-7000-8000-000000010005', 'rehire', 'offer', NULL, 1, 4),
  ('00000000-0000-7000-8000-000000010006', 'rehire', 'agreed', NULL, 1, 5),
  ('00000000-0000-7000-8000-000000020001', 'partTime', 'considering', NULL, 0, 0),
  ('00000000-0000-7000-8000-000000020002', 'partTime', 'listening', NULL, 0, 1),
  ('00000000-0000-7000-8000-000000020003', 'partTime', 'asked', NULL, 1, 2),
  ('00000000-0000-7000-8000-000000020004', 'partTime', 'terms', NULL, 1, 3),
  ('00000000-0000-7000-8000-000000020005', 'partTime', 'agreed', NULL, 1, 4),
  ('00000000-0000-7000-8000-000000030001', 'freelance', 'considering', NULL, 0, 0),
  ('00000000-0000-7000-8000-000000030002', 'freelance', 'listening', NULL, 0, 1),
  ('00000000-0000-7000-8000-000000030003', 'freelance', 'scope', NULL, 1, 2),
  ('00000000-0000-7000-8000-000000030004', 'freelance', 'terms', NULL, 1, 3),
  ('00000000-0000-7000-8000-000000030005', 'freelance', 'agreed', NULL, 1, 4),
  ('00000000-0000-7000-8000-000000040001', 'referral', 'considering', NULL, 0, 0),
  ('00000000-0000-7000-8000-000000040002', 'referral', 'asked', NULL, 1, 1),
  ('00000000-0000-7000-8000-000000040003', 'referral', 'introduced', NULL, 1, 2),
  ('00000000-0000-7000-8000-000000040004', 'referral', 'meeting', NULL, 1, 3),
  ('00000000-0000-7000-8000-000000050001', 'business', 'considering', NULL, 0, 0),
  ('00000000-0000-7000-8000-000000050002', 'business', 'listening', NULL, 0, 1),
  ('00000000-0000-7000-8000-000000050003', 'business', 'proposal', NULL, 1, 2),
  ('00000000-0000-7000-8000-000000050004', 'business', 'terms', NULL, 1, 3),
  ('00000000-0000-7000-8000-000000050005', 'business', 'agreed', NULL, 1, 4),
  ('00000000-0000-7000-8000-000000060001', 'advisory', 'considering', NULL, 0, 0),
  ('00000000-0000-7000-8000-000000060002', 'advisory', 'asked', NULL, 1, 1),
  ('00000000-0000-7000-8000-000000060003', 'advisory', 'matching', NULL, 1, 2),
  ('00000000-0000-7000-8000-000000060004', 'advisory', 'agreed', NULL, 1, 3);
