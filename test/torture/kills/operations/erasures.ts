import { personId } from '#shared/domain/ids.ts';
import { column, ended, type Operation } from './operation.ts';

const eraseSomebody: Operation = {
  name: 'erase a person',
  weight: 1,
  prepare: (writing) => {
    const ids = column(
      writing,
      `SELECT id FROM people WHERE family_name GLOB 'P[0-9]*' AND merged_into IS NULL ORDER BY seq`,
    );
    if (ids.length < 6) return null;
    const id = writing.chance.pick(ids);
    // With everybody who was made one with them, and what was written of nobody else.
    const families = column(
      writing,
      'SELECT family_name FROM people WHERE id = ? OR merged_into = ?',
      id,
      id,
    );
    const notes = column(
      writing,
      `SELECT i.subject FROM interactions i WHERE i.subject GLOB 'N[0-9]*' AND NOT EXISTS
        (SELECT 1 FROM interaction_people ip JOIN people p ON p.id = ip.person_id
         WHERE ip.interaction_id = i.id AND p.id <> ? AND p.merged_into IS NOT ?)`,
      id,
      id,
    );
    return {
      changes: Object.fromEntries([
        ...families.map((family) => [`person ${family}`, null]),
        ...notes.map((note) => [`note ${note}`, null]),
      ]),
      run: async () => {
        const personIds = [personId.parse(id)];
        await ended(await writing.world.client.erasures.erase({ personIds, reason: 'request' }));
      },
    };
  },
};

/** People taken out for good. */
export const erasures = [eraseSomebody];
