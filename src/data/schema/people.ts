import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Drizzle's view of the tables that the migrations make; test/migrations/schema.test.ts holds both together. */
export const people = sqliteTable('people', {
  seq: integer('seq').primaryKey(),
  id: text('id').notNull(),
  familyName: text('family_name'),
  givenName: text('given_name'),
  familyReading: text('family_reading'),
  givenReading: text('given_reading'),
  latinName: text('latin_name'),
  preferredName: text('preferred_name'),
  formerFamilyName: text('former_family_name'),
  externalId: text('external_id'),
  company: text('company'),
  jobTitle: text('job_title'),
  location: text('location'),
  doNotContact: integer('do_not_contact', { mode: 'boolean' }).notNull(),
  deceasedOn: text('deceased_on'),
  importId: text('import_id'),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
  owner: text('owner'),
  keepInTouchDays: integer('keep_in_touch_days'),
  keepInTouchFrom: text('keep_in_touch_from'),
  birthDate: text('birth_date'),
  mergedInto: text('merged_into'),
  language: text('language'),
});

export const contactPoints = sqliteTable('contact_points', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  channel: text('channel').notNull(),
  label: text('label'),
  value: text('value').notNull(),
  folded: text('folded').notNull(),
  usable: integer('usable', { mode: 'boolean' }).notNull(),
  position: integer('position').notNull(),
});

export const tenures = sqliteTable('tenures', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  startedOn: text('started_on'),
  endedOn: text('ended_on'),
  department: text('department'),
  title: text('title'),
  grade: text('grade'),
  manager: text('manager'),
  employmentType: text('employment_type'),
  leaveReason: text('leave_reason'),
});

export const orientations = sqliteTable('orientations', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  kind: text('kind').notNull(),
  strength: integer('strength').notNull(),
  source: text('source').notNull(),
  recordedOn: text('recorded_on').notNull(),
});

export const opennessRecords = sqliteTable('openness_records', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  openness: text('openness').notNull(),
  form: text('form'),
  recordedOn: text('recorded_on').notNull(),
});

export const consents = sqliteTable('consents', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  purpose: text('purpose').notNull(),
  channel: text('channel').notNull(),
  state: text('state').notNull(),
  basis: text('basis').notNull(),
  evidence: text('evidence').notNull(),
  decidedOn: text('decided_on').notNull(),
  validUntil: text('valid_until'),
  lapsedId: text('lapsed_id'),
});

export const memberships = sqliteTable('memberships', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  invitedOn: text('invited_on'),
  joinedOn: text('joined_on'),
  leftOn: text('left_on'),
  welcomedOn: text('welcomed_on'),
});

export const partnerships = sqliteTable('partnerships', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  kind: text('kind').notNull(),
  startedOn: text('started_on'),
  endedOn: text('ended_on'),
  title: text('title'),
  note: text('note').notNull(),
});

export const relations = sqliteTable('relations', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  otherId: text('other_id').notNull(),
  kind: text('kind').notNull(),
  note: text('note').notNull(),
});
