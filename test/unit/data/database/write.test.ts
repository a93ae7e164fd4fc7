import { describe, expect, test } from 'vitest';
import { people, tenures } from '#data/schema/index.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const personRow = (workspace: TestWorkspace, id: string, familyName: string) => ({
  id,
  familyName,
  givenName: null,
  doNotContact: false,
  version: 1,
  createdAt: workspace.clock.now(),
  updatedAt: workspace.clock.now(),
});

const rows = (workspace: TestWorkspace, sql: string) => workspace.database.sqlite.prepare(sql).all();

describe('a write', () => {
  test('keeps the rows, their history and the derived data together', async () => {
    const workspace = await openTestWorkspace();
    const id = workspace.ids.next();
    await workspace.database.write('person.add', workspace.author, (unit) => {
      unit.insert(people, personRow(workspace, id, '髙橋'));
      unit.insert(tenures, {
        id: workspace.ids.next(),
        personId: id,
        endedOn: '2025-03-31',
        department: 'Sales',
      });
    });
    expect(rows(workspace, 'SELECT kind, actor FROM operations')).toEqual([
      { kind: 'person.add', actor: 'Test' },
    ]);
    expect(rows(workspace, 'SELECT record_type, action, person_id FROM changes')).toEqual([
      { record_type: 'person', action: 'insert', person_id: id },
      { record_type: 'tenure', action: 'insert', person_id: id },
    ]);
    expect(rows(workspace, 'SELECT left_on, department FROM person_summaries')).toEqual([
      { left_on: '2025-03-31', department: 'Sales' },
    ]);
    const found = workspace.database.sqlite
      .prepare('SELECT count(*) FROM people_search WHERE people_search MATCH ?')
      .pluck();
    expect(found.get('names : "高橋" *')).toBe(1);
    expect(found.get('facts : "sal" "ale" "les"')).toBe(1);
  });

  test('appends only what changed, and nothing where nothing did', async () => {
    const workspace = await openTestWorkspace();
    const id = workspace.ids.next();
    await workspace.database.write('person.add', workspace.author, (unit) =>
      unit.insert(people, personRow(workspace, id, 'Smith')),
    );
    await workspace.database.write('person.update', workspace.author, (unit) => {
      expect(unit.update(people, { id }, { familyName: 'Smith', doNotContact: true })).toBe(true);
      expect(unit.update(people, { id }, { familyName: 'Smith' })).toBe(false);
    });
    expect(rows(workspace, "SELECT before, after FROM changes WHERE action = 'update'")).toEqual([
      { before: '{"doNotContact":false}', after: '{"doNotContact":true}' },
    ]);
    expect(rows(workspace, 'SELECT version FROM people')).toEqual([{ version: 2 }]);
  });

  test('that fails leaves nothing, not even history', async () => {
    const workspace = await openTestWorkspace();
    const attempt = workspace.database.write('person.add', workspace.author, (unit) => {
      unit.insert(people, personRow(workspace, workspace.ids.next(), 'Smith'));
      throw new Error('half way');
    });
    await expect(attempt).rejects.toThrow('half way');
    expect(rows(workspace, 'SELECT id FROM people')).toEqual([]);
    expect(rows(workspace, 'SELECT id FROM operations')).toEqual([]);
  });

  test('of an old version is refused', async () => {
    const workspace = await openTestWorkspace();
    const id = workspace.ids.next();
    await workspace.database.write('person.add', workspace.author, (unit) =>
      unit.insert(people, personRow(workspace, id, 'Smith')),
    );
    const change = (familyName: string) =>
      workspace.database.write('person.update', workspace.author, (unit) =>
        unit.update(people, { id }, { familyName }, { version: 1, what: 'person' }),
      );
    await change('Jones');
    await expect(change('Brown')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(rows(workspace, 'SELECT family_name FROM people')).toEqual([{ family_name: 'Jones' }]);
  });

  test('in steps is seen by no reader before it is done, and a short write waits for it', async () => {
    const workspace = await openTestWorkspace();
    let release = () => {};
    const pause = new Promise<void>((resolve) => {
      release = resolve;
    });
    const long = workspace.database.writeInSteps('import.run', workspace.author, async (unit) => {
      unit.insert(people, personRow(workspace, workspace.ids.next(), 'Long'));
      await pause;
    });
    const short = workspace.database.write('person.add', workspace.author, (unit) =>
      unit.insert(people, personRow(workspace, workspace.ids.next(), 'Short')),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(rows(workspace, 'SELECT family_name FROM people')).toEqual([]);
    release();
    await Promise.all([long, short]);
    expect(rows(workspace, 'SELECT family_name FROM people ORDER BY seq')).toEqual([
      { family_name: 'Long' },
      { family_name: 'Short' },
    ]);
  });
});
