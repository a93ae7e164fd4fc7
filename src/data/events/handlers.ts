import { readerOf } from '../interactions/visibility.ts';
import { askingOf } from '../people/asking.ts';
import { inWorkspace } from '../procedures.ts';
import { recordAnswer, recordAttendance, recordFeedback } from './attendance.ts';
import { saveCalendarFile } from './calendarFile/saveCalendarFile.ts';
import { readCandidates } from './candidates.ts';
import { countsOfEvent } from './counts.ts';
import { requireEvent } from './event.ts';
import { fitOf } from './fit.ts';
import { readGuests } from './guests.ts';
import { addGuests, markInvited, removeGuests } from './invitations.ts';
import { listEvents, readCalendar } from './lists.ts';
import { readAttendance } from './meetingTools/readAttendance.ts';
import { eventNumbers } from './numbers.ts';
import { readEventsOfPerson } from './ofPerson.ts';
import { saveAttendanceSheet, saveBadges } from './papers/savePaper.ts';
import { cancelEvent, removeEvent, saveEvent } from './save.ts';

export const eventsHandlers = {
  list: inWorkspace.events.list.handler(({ context, input }) =>
    listEvents(context.database, input, context.clock),
  ),
  calendar: inWorkspace.events.calendar.handler(({ context, input }) =>
    readCalendar(context.database, input, context.clock),
  ),
  get: inWorkspace.events.get.handler(({ context, input }) => {
    const { sqlite } = context.database;
    const event = requireEvent(sqlite, input.id);
    return { event, counts: countsOfEvent(sqlite, event, context.clock) };
  }),
  save: inWorkspace.events.save.handler(async ({ context, input }) => {
    const { id, operationId } = await saveEvent(context.database, context.author, input);
    return { event: requireEvent(context.database.sqlite, id), operationId };
  }),
  cancel: inWorkspace.events.cancel.handler(({ context, input }) =>
    cancelEvent(context.database, context.author, input),
  ),
  remove: inWorkspace.events.remove.handler(({ context, input }) =>
    removeEvent(context.database, context.author, input),
  ),
  fit: inWorkspace.events.fit.handler(({ context, input }) =>
    fitOf(context.database, input, askingOf(context)),
  ),
  candidates: inWorkspace.events.candidates.handler(({ context, input }) =>
    readCandidates(context.database, input, askingOf(context)),
  ),
  addGuests: inWorkspace.events.addGuests.handler(({ context, input }) =>
    addGuests(context.database, context.author, input, askingOf(context)),
  ),
  removeGuests: inWorkspace.events.removeGuests.handler(({ context, input }) =>
    removeGuests(context.database, context.author, input),
  ),
  guests: inWorkspace.events.guests.handler(({ context, input }) => {
    const { sqlite } = context.database;
    const { clock } = context;
    return readGuests(sqlite, requireEvent(sqlite, input.id), input, { reader: readerOf(context), clock });
  }),
  markInvited: inWorkspace.events.markInvited.handler(({ context, input }) =>
    markInvited(context.database, context.author, input),
  ),
  recordAnswer: inWorkspace.events.recordAnswer.handler(({ context, input }) =>
    recordAnswer(context.database, context.author, input),
  ),
  recordAttendance: inWorkspace.events.recordAttendance.handler(({ context, input }) =>
    recordAttendance(context.database, context.author, input),
  ),
  recordFeedback: inWorkspace.events.recordFeedback.handler(({ context, input }) =>
    recordFeedback(context.database, context.author, input),
  ),
  readAttendance: inWorkspace.events.readAttendance.handler(({ context, input, signal }) =>
    readAttendance(context, context.database, input, signal ?? new AbortController().signal),
  ),
  ofPerson: inWorkspace.events.ofPerson.handler(({ context, input }) =>
    readEventsOfPerson(context.database.sqlite, input.personId, context.clock),
  ),
  numbers: inWorkspace.events.numbers.handler(({ context, input }) =>
    eventNumbers(context.database, input, context.clock),
  ),
  saveCalendarFile: inWorkspace.events.saveCalendarFile.handler(({ context, input }) => {
    const path = context.files.path(input.file, 'write');
    return saveCalendarFile(context.database, context.author, { ...input, path });
  }),
  saveBadges: inWorkspace.events.saveBadges.handler(({ context, input }) => {
    const path = context.files.path(input.file, 'write');
    return saveBadges({ ...input, path }, context);
  }),
  saveAttendanceSheet: inWorkspace.events.saveAttendanceSheet.handler(({ context, input }) => {
    const path = context.files.path(input.file, 'write');
    return saveAttendanceSheet({ ...input, path }, context);
  }),
};
