import { expect, test } from 'vitest';
import { deriveAnew } from '#data/database/derivedForm.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { draft } from '../interactions/someInteraction.ts';
import { addPeople } from '../people/someone.ts';

test('what was derived in an older form is derived anew, and of the form before the last the notes alone', async () => {
  const workspace = await openTestWorkspace();
  const { sqlite } = workspace.database;
  const people = await addPeople(workspace, [{ familyName: 'Anna' }]);
  await workspace.client.interactions.log(
    draft(
      people.map(({ id }) => id),
      { subject: 'renewal', body: '' },
    ),
  );
  const derivedAs = (form: string) => {
    sqlite.prepare("UPDATE workspace_facts SET value = ? WHERE name = 'derivedForm'").run(form);
    sqlite.exec(`
      INSERT INTO notes_search (notes_search) VALUES ('delete-all');
      UPDATE person_summaries SET company = 'of before'`);
    const steps = [...deriveAnew(sqlite)];
    const company = sqlite.prepare('SELECT company FROM person_summaries').pluck().get();
    const notes = sqlite.prepare(`SELECT count(*) FROM notes_search WHERE notes_search MATCH '"ren"'`);
    return { company, notes: notes.pluck().get(), last: steps.at(-1) };
  };
  expect(derivedAs('7')).toEqual({ company: 'of before', notes: 1, last: { done: 1, total: 1 } });
  expect(derivedAs('6')).toEqual({ company: null, notes: 1, last: { done: 5, total: 5 } });
  expect([...deriveAnew(sqlite)]).toEqual([]);
});
