const id = '00000000-0000-7000-8000-00000000ffff';
const day = '2026-01-01';
const one = { id, version: 1 };
const page = { offset: 0, limit: 10 };

const event = {
  title: 'Summer evening',
  description: '',
  sessions: [{ from: { date: day, time: '18:00' }, to: { date: day, time: '20:00' } }],
  zone: 'Asia/Tokyo',
  place: '',
  link: '',
  hosts: [],
  orientations: ['exchange'],
  capacity: null,
  currency: 'JPY',
  plannedCost: null,
  actualCost: null,
  owner: null,
};
const audience = { type: 'people', people: [id] };
const guests = { id, people: [id] };
const paper = { id, language: 'en', file: id };

const texts = { en: { subject: 'News', body: 'Hello' }, ja: null };
const aim = {
  purpose: 'news',
  consentPurpose: 'news',
  channel: 'email',
  audience,
  eventId: null,
  surveyId: null,
};
const message = { ...aim, title: 'News', texts, owner: null };
const template = { purpose: 'news', consentPurpose: 'news', texts };

const words = { en: 'Wishes', ja: '' };
const definition = {
  heading: words,
  introduction: words,
  closing: words,
  orientations: ['exchange'],
  openness: false,
  consents: [],
  questions: [],
  returnTo: '',
};
const reply = { orientations: [], openness: 'maybe', form: null, consents: [], questions: [] };
const table = { id, file: id, reading: {} };

const term = { startedOn: day, endedOn: null, note: '' };
const step = { people: [id], on: day };
const period = { from: null, to: null };

/** Input of the right form for each procedure of the community. */
export const minimalCommunityInputs: Record<string, unknown> = {
  'orientations.board': { segmentId: null },
  'orientations.peopleInGap': { gap: 'wantsUnknown', segmentId: null },
  'surveys.list': page,
  'surveys.get': { id },
  'surveys.save': { id: null, version: 1, title: 'Wishes', definition },
  'surveys.close': { ...one, closed: true },
  'surveys.remove': one,
  'surveys.saveForm': paper,
  'surveys.text': { id, language: 'en' },
  'surveys.readAnswers': { id, files: [], text: '' },
  'surveys.inspectTable': table,
  'surveys.readTable': { ...table, mapping: { columns: [], meanings: [] } },
  'surveys.takeIn': {
    id,
    answers: [{ responseKey: 'a', source: 'form', answeredOn: day, reply, personId: id }],
  },
  'surveys.answers': { id, ...page },
  'surveys.results': { id },
  'events.list': { when: 'coming', search: '', ...page },
  'events.calendar': { from: day, to: day },
  'events.get': { id },
  'events.save': { ...event, id: null, version: 1 },
  'events.cancel': { ...one, cancelled: true },
  'events.remove': one,
  'events.fit': { orientations: [], audience },
  'events.candidates': { id, audience, show: 'fitting', ...page },
  'events.addGuests': { id, audience, onlyFitting: false },
  'events.removeGuests': guests,
  'events.guests': { id, search: '', filter: 'all', sort: 'name', ...page },
  'events.markInvited': { ...guests, invitedOn: day },
  'events.recordAnswer': { ...guests, answer: 'yes', answeredOn: day },
  'events.recordAttendance': { ...guests, attended: true, walkIns: false },
  'events.recordFeedback': { id, personId: id, score: 4, words: '' },
  'events.readAttendance': { id, file: id },
  'events.ofPerson': { personId: id },
  'events.numbers': { from: day, to: day, segmentId: null },
  'events.saveCalendarFile': paper,
  'events.saveBadges': paper,
  'events.saveAttendanceSheet': paper,
  'outreach.list': page,
  'outreach.get': { id },
  'outreach.save': { ...message, id: null, version: 1 },
  'outreach.remove': one,
  'outreach.weigh': aim,
  'outreach.recipients': { aim, show: 'recipients', search: '', ...page },
  'outreach.writtenTo': { id, search: '', ...page },
  'outreach.preview': { facts: message, personId: id },
  'outreach.write': { ...one, format: 'csv', to: id, language: 'en' },
  'outreach.confirmSent': { ...one, sentOn: day, except: [] },
  'outreach.templates': undefined,
  'outreach.saveTemplate': { ...template, id: null, version: 1, name: 'Letter' },
  'outreach.removeTemplate': one,
  'communityManagers.circles': undefined,
  'communityManagers.circle': { segmentId: id },
  'communityManagers.members': { segmentId: id, show: 'all', ...page },
  'communityManagers.ofPerson': { personId: id },
  'communityManagers.appoint': { personId: id, circle: { type: 'new', name: 'Boston' }, ...term },
  'communityManagers.update': { ...one, ...term },
  'communityManagers.remove': one,
  'communityManagers.saveCare': { id: null, managerId: id, happenedOn: day, words: 'A talk', eventId: null },
  'communityManagers.removeCare': { id },
  'communityManagers.candidates': { segmentId: null, ...page },
  'communityManagers.sheet': { managerId: id },
  'communityManagers.saveSheet': { managerId: id, language: 'en', format: 'csv', file: id },
  'requests.list': { search: '', state: 'all', orientation: null, segmentId: null, mine: false, ...page },
  'requests.get': { id },
  'requests.people': { id },
  'requests.ofPerson': { personId: id },
  'requests.save': {
    ...one,
    title: 'Day care',
    words: '',
    raisedOn: day,
    orientation: null,
    segmentId: null,
    owner: null,
    tier: 'open',
    raisedBy: [],
  },
  'requests.setPeople': { ...guests, as: 'shares' },
  'requests.answer': {
    ...one,
    answer: 'willDo',
    words: '',
    answeredOn: day,
    answeredBy: 'Mio',
    doneOn: null,
  },
  'requests.remove': one,
  'requests.waiting': { mine: false, limit: 10 },
  'requests.done': { from: day, to: day },
  'memberships.overview': { segmentId: null },
  'memberships.list': { standing: 'joined', segmentId: null, ...page },
  'memberships.peopleOf': { standing: 'joined', segmentId: null },
  'memberships.toWelcome': { limit: 10 },
  'memberships.invite': step,
  'memberships.recordJoined': step,
  'memberships.recordWelcomed': step,
  'memberships.recordLeft': step,
  'exchanges.kinds': undefined,
  'exchanges.saveKinds': { kinds: [{ id: null, name: 'Lunch', contributes: false }] },
  'exchanges.recordFrom': {
    interactionId: id,
    people: [id],
    kind: 'talk',
    party: 'alumnus',
    act: 'gave',
    note: '',
  },
  'exchanges.balance': { ...period, segmentId: null },
  'exchanges.ofSegments': period,
  'exchanges.ofPeople': { ...period, segmentId: null, sort: 'latest', ...page },
};
