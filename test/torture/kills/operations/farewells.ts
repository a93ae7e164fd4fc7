import { noAnswers } from '#shared/domain/farewells/answers.ts';
import { tenureId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { column, type Operation, type Writing } from './operation.ts';

const addLeaver: Operation = {
  name: 'add a leaver',
  weight: 2,
  prepare: (writing) => {
    const family = `F${writing.next()}`;
    return {
      changes: { [`leaver ${family}`]: 'nobody' },
      run: async () => {
        await writing.world.client.people.add({
          familyName: family,
          givenName: 'Leaver',
          familyReading: null,
          givenReading: null,
          latinName: null,
          preferredName: null,
          formerFamilyName: null,
          email: null,
          tenure: {
            startedOn: plainDate.parse('2016-04-01'),
            endedOn: plainDate.parse('2026-04-03'),
            department: 'Works',
            title: null,
            grade: null,
            manager: 'Mio',
            employmentType: 'permanent',
            leaveReason: null,
          },
        });
      },
    };
  },
};

/** A leaver without a finished conversation, and what was typed so far. */
function typedAbout(writing: Writing) {
  const families = column(
    writing,
    `SELECT family_name FROM people p WHERE family_name GLOB 'F[0-9]*'
     AND NOT EXISTS (SELECT 1 FROM farewells f WHERE f.person_id = p.id) ORDER BY seq`,
  );
  if (families.length === 0) return null;
  const family = writing.chance.pick(families);
  const [tenure] = column(
    writing,
    'SELECT t.id FROM tenures t JOIN people p ON p.id = t.person_id WHERE p.family_name = ?',
    family,
  );
  const [typed = ''] = column(
    writing,
    `SELECT answers ->> 'reasonWords' FROM farewell_drafts WHERE tenure_id = ?`,
    tenure ?? '',
  );
  return { family, tenureId: tenureId.parse(tenure), typed };
}

const typeOn: Operation = {
  name: 'type into a farewell',
  weight: 6,
  prepare: (writing) => {
    const about = typedAbout(writing);
    if (about === null) return null;
    const words = `${about.typed}あ${writing.next()}`;
    return {
      changes: { [`draft ${about.family}`]: words },
      run: async () => {
        const answers = { ...noAnswers, reasonWords: words };
        await writing.world.client.farewells.keepDraft({ tenureId: about.tenureId, answers });
      },
    };
  },
};

const finish: Operation = {
  name: 'finish a farewell',
  weight: 2,
  prepare: (writing) => {
    const about = typedAbout(writing);
    if (about === null || about.typed === '') return null;
    return {
      changes: { [`draft ${about.family}`]: null, [`farewell ${about.family}`]: about.typed },
      run: async () => {
        const answers = { ...noAnswers, heldOn: plainDate.parse('2026-03-02'), reasonWords: about.typed };
        await writing.world.client.farewells.finish({ tenureId: about.tenureId, version: null, answers });
      },
    };
  },
};

/** Conversations with leavers: what is typed is kept as it is typed. */
export const farewells = [addLeaver, typeOn, finish];
