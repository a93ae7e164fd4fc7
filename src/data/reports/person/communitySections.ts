import type { ReportSection } from '#shared/contract/reports.ts';
import type { BothLanguages, SurveyDefinition, SurveyReply } from '#shared/contract/surveys.ts';
import { permissionLine, wishWords } from './farewellSections.ts';
import { dayColumn, lines, type PersonWording, tableSection, yesNo } from './personTable.ts';
import type { PersonRecords } from './readRecords.ts';

/** What they took part in, and what was sent to them with others. */
export function communitySections(records: PersonRecords, wording: PersonWording): (ReportSection | null)[] {
  return [
    events(records, wording),
    surveys(records, wording),
    messages(records, wording),
    voices(records, wording),
    circles(records, wording),
    care(records, wording),
    segments(records, wording),
  ];
}

function events({ events: all = [], eventGuests = [] }: PersonRecords, wording: PersonWording) {
  const { t, formats } = wording;
  const byId = new Map(all.map((event) => [event.id, event]));
  return tableSection(
    wording,
    'events',
    t('reports:person.section.events'),
    [
      t('history:field.occurredAt'),
      t('history:record.event'),
      dayColumn(t('history:fieldOf.eventGuest.invitedOn')),
      t('history:fieldOf.eventGuest.answer'),
      dayColumn(t('history:fieldOf.eventGuest.answeredOn')),
      t('history:fieldOf.eventGuest.attended'),
      t('history:fieldOf.eventGuest.walkIn'),
      t('history:fieldOf.eventGuest.feedbackScore'),
      t('history:fieldOf.eventGuest.feedbackWords'),
    ],
    eventGuests.map((guest) => {
      const event = byId.get(guest.eventId);
      return [
        event === undefined ? null : formats.day(event.startsAt),
        event?.title ?? null,
        guest.invitedOn,
        guest.answer && t(`vocabulary:eventAnswer.${guest.answer}`),
        guest.answeredOn,
        guest.attended === null ? null : yesNo(t, guest.attended),
        guest.walkIn ? yesNo(t, true) : null,
        guest.feedbackScore,
        guest.feedbackWords,
      ];
    }),
  );
}

function surveys({ surveys: all = [], surveyAnswers = [] }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  const byId = new Map(all.map((survey) => [survey.id, survey]));
  return tableSection(
    wording,
    'surveys',
    t('reports:person.section.surveys'),
    [
      dayColumn(t('history:fieldOf.surveyAnswer.answeredOn')),
      t('history:record.survey'),
      t('reports:person.column.question'),
      t('reports:person.column.answer'),
    ],
    surveyAnswers.flatMap(({ surveyId, answeredOn, answers }) => {
      const survey = byId.get(surveyId);
      return answered(answers, survey?.definition, wording).map(([question, answer]) => [
        answeredOn,
        survey?.title ?? null,
        question,
        answer,
      ]);
    }),
  );
}

function answered(
  reply: SurveyReply,
  definition: SurveyDefinition | undefined,
  wording: PersonWording,
): [string, string | null][] {
  const { t, language } = wording;
  const inWords = (words: BothLanguages | undefined) =>
    words?.[language] || words?.[language === 'en' ? 'ja' : 'en'] || '';
  const own = reply.questions.map(({ code, text, options }): [string, string | null] => {
    const question = definition?.questions.find((asked) => asked.code === code);
    const chosen = options.map((option) =>
      inWords(question?.options.find((known) => known.code === option)?.words),
    );
    return [inWords(question?.words) || code, lines(text, ...chosen)];
  });
  const openness = lines(
    reply.openness && t(`vocabulary:openness.${reply.openness}`),
    reply.form && t(`vocabulary:partnershipForm.${reply.form}`),
  );
  const rows: [string, string | null][] = [
    [t('people:orientation.title'), wishWords(reply, wording)],
    [t('people:openness.title'), openness],
    [t('people:consent.title'), lines(...reply.consents.map((word) => permissionLine(word, wording)))],
    ...own,
  ];
  return rows.filter(([, answer]) => answer !== null);
}

function messages({ outreaches = [], outreachRecipients = [] }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  const byId = new Map(outreaches.map((outreach) => [outreach.id, outreach]));
  return tableSection(
    wording,
    'messages',
    t('reports:person.section.messages'),
    [
      dayColumn(t('history:fieldOf.outreachRecipient.sentOn')),
      t('history:record.outreach'),
      t('history:field.purpose'),
      t('history:field.channel'),
      t('history:fieldOf.outreachRecipient.language'),
    ],
    outreachRecipients.map(({ outreachId, sentOn, language }) => {
      const outreach = byId.get(outreachId);
      return [
        sentOn,
        outreach?.title ?? null,
        outreach === undefined ? null : t(`vocabulary:purpose.${outreach.purpose}`),
        outreach === undefined ? null : t(`vocabulary:channel.${outreach.channel}`),
        t(`vocabulary:language.${language}`),
      ];
    }),
  );
}

function voices({ requests = [], person }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'voices',
    t('history:record.request'),
    [
      dayColumn(t('history:fieldOf.requestPerson.since')),
      t('history:fieldOf.requestPerson.raised'),
      t('reports:person.column.words'),
      t('reports:person.column.answer'),
      t('history:field.tier'),
    ],
    requests.map((request) => {
      const own = request.people.find(({ personId }) => personId === person.id);
      return [
        own?.since ?? request.raisedOn,
        own === undefined ? null : yesNo(t, own.raised),
        lines(request.title, request.words),
        lines(request.answer && t(`vocabulary:requestAnswer.${request.answer}`), request.answerWords),
        t(`vocabulary:noteTier.${request.tier}`),
      ];
    }),
  );
}

function circles({ communityManagers = [], segments: all }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'circles',
    t('history:record.communityManager'),
    [
      dayColumn(t('history:fieldOf.communityManager.startedOn')),
      dayColumn(t('history:fieldOf.communityManager.endedOn')),
      t('history:record.segment'),
      t('history:field.note'),
    ],
    communityManagers.map(({ startedOn, endedOn, segmentId, note }) => [
      startedOn,
      endedOn,
      all.find(({ id }) => id === segmentId)?.name ?? null,
      note,
    ]),
  );
}

function care({ communityManagers = [] }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'care',
    t('history:record.careRecord'),
    [dayColumn(t('history:field.happenedOn')), t('history:fieldOf.careRecord.words')],
    communityManagers.flatMap((term) => term.care.map(({ happenedOn, words }) => [happenedOn, words])),
  );
}

/** Lists they were put into by hand; who belongs to a rule follows from what is written above. */
function segments({ segments: all }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'segments',
    t('people:profile.segments'),
    [t('history:field.name'), t('history:field.description')],
    all.map(({ name, description }) => [name, description]),
  );
}
