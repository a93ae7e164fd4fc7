import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { customFieldId } from '#shared/domain/ids.ts';
import { csvFile, importFile, previewed, proposed } from '#test/support/imports.ts';
import { grantFile, openTestWorkspace, temporaryFolder } from '#test/support/workspace.ts';

async function withFields() {
  const workspace = await openTestWorkspace();
  const add = (name: string, type: 'text' | 'number' | 'date' | 'choice' | 'flag', options: string[] = []) =>
    workspace.client.customFields.add({ name, type, options });
  const fields = {
    shirt: await add('T-shirt size', 'choice', ['S', 'M']),
    until: await add('Visa until', 'date'),
    talks: await add('Gives talks', 'flag'),
    awards: await add('受賞回数', 'number'),
  };
  const everybody = async () => {
    const question = { search: '', sort: 'name', descending: false, offset: 0, limit: 100 } as const;
    return (await workspace.client.people.list(question)).people;
  };
  return { workspace, fields, everybody };
}

const header = 'Name,Email,Last day,T-Shirt Size,VISA UNTIL,gives talks,受賞回数';

describe('custom fields in an import', () => {
  test('are known by their names, read by their types, and kept', async () => {
    const { workspace, fields, everybody } = await withFields();
    const file = csvFile(
      `${header}\nAnna Ash,a@mail.example,2020-03-31,m,3/31/2027,yes,"1,200"\nBen Brook,b@mail.example,2020-03-31,,12/1/2026,なし,`,
    );
    const { plan, inspection } = await proposed(workspace, file);
    expect(inspection.mapping.columns.slice(3)).toEqual([
      { column: 3, field: 'custom', customField: fields.shirt.id },
      { column: 4, field: 'custom', customField: fields.until.id, dateOrder: 'mdy' },
      { column: 5, field: 'custom', customField: fields.talks.id },
      { column: 6, field: 'custom', customField: fields.awards.id },
    ]);
    const { rows } = await previewed(workspace, { ...plan, limit: 10 });
    const anna = {
      [fields.shirt.id]: 'M',
      [fields.until.id]: '2027-03-31',
      [fields.talks.id]: true,
      [fields.awards.id]: 1200,
    };
    const ben = { [fields.until.id]: '2026-12-01', [fields.talks.id]: false };
    expect(rows.map(({ custom }) => custom)).toEqual([anna, ben]);
    await importFile(workspace, file);
    expect((await everybody()).map(({ custom }) => custom)).toEqual([anna, ben]);
    expect((await workspace.client.customFields.list()).map(({ people }) => people)).toEqual([1, 2, 2, 1]);
  });

  test('that a cell does not fit refuse the row, by the name of the field', async () => {
    const { workspace } = await withFields();
    const file = csvFile(
      `${header}\nAnna Ash,,2020-03-31,XL,,,\nBen Brook,,2020-03-31,,soon,,\nCleo Cole,,2020-03-31,,,maybe,\nDan Dean,,2020-03-31,,,,many`,
    );
    const summary = await importFile(workspace, file);
    expect(summary).toMatchObject({ created: 0, failed: 4 });
    expect(summary.failures.map(({ result }) => result)).toMatchObject([
      { reason: 'notAnOption', field: 'custom', customField: 'T-shirt size', value: 'XL' },
      { reason: 'badDate', field: 'custom', customField: 'Visa until', value: 'soon' },
      { reason: 'notYesOrNo', field: 'custom', customField: 'Gives talks', value: 'maybe' },
      { reason: 'notANumber', field: 'custom', customField: '受賞回数', value: 'many' },
    ]);
    const path = join(temporaryFolder(), 'refused.csv');
    await workspace.client.imports.saveRejected({
      id: summary.id,
      to: grantFile(workspace.context, path, 'write'),
    });
    const [, first = ''] = readFileSync(path, 'utf8').split(/\r?\n/);
    expect(first).toContain('T-shirt size: “XL” is none of the options');
  });

  test('of somebody who is known are filled in; what the file leaves open stays', async () => {
    const { workspace, fields, everybody } = await withFields();
    await importFile(workspace, csvFile(`${header}\nAnna Ash,a@mail.example,2020-03-31,S,2027-03-31,,2`));
    const later = csvFile(`${header}\nAnna Ash,a@mail.example,2020-03-31,M,,,`);
    expect(await importFile(workspace, later, { onDuplicate: 'update' })).toMatchObject({ updated: 1 });
    const [anna] = await everybody();
    expect(anna?.custom).toEqual({
      [fields.shirt.id]: 'M',
      [fields.until.id]: '2027-03-31',
      [fields.awards.id]: 2,
    });
  });

  test('that are not in use are neither proposed nor taken', async () => {
    const { workspace, fields } = await withFields();
    const { type: _type, ...shirt } = fields.shirt;
    await workspace.client.customFields.update({ ...shirt, archived: true });
    const { plan } = await proposed(workspace, csvFile(`${header}\nAnna Ash,,2020-03-31,M,,,`));
    expect(plan.mapping.columns.map(({ column }) => column)).not.toContain(3);
    const customField = customFieldId.parse(fields.shirt.id);
    const mapping = {
      columns: [...plan.mapping.columns, { column: 3, field: 'custom', customField } as const],
    };
    await expect(previewed(workspace, { ...plan, mapping, limit: 10 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'customField' },
    });
  });
});
