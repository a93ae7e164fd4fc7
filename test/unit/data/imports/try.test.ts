import { test } from 'vitest';
import { readdirSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { openTestWorkspace, grantFile } from '#test/support/workspace.ts';
const base = resolve(import.meta.dirname, '../../../../../shared/samples');
test('try all', async () => {
  const files = ['hr/HRDataset_v14.csv', 'linkedin/sixhops_Connections.csv', 'dedupe/febrl_dataset1.csv', 'xlsx/rph.xlsx', 'vcard/v30_japanese.vcf', 'xlsx/pass_protected.xlsx', ...readdirSync(join(base,'csv')).filter(f=>f.endsWith('.csv')).map(f=>'csv/'+f), ...readdirSync(join(base,'csv/csv_spectrum/csvs')).map(f=>'csv/csv_spectrum/csvs/'+f)];
  for (const f of files) {
    const w = await openTestWorkspace();
    const file = grantFile(w.context, join(base, f), 'read');
    try {
      const i = await w.client.imports.inspect({ file });
      console.log(f, i.encoding, JSON.stringify(i.delimiter), i.rows, JSON.stringify(i.columns.map(c => c.header + (c.dateOrders.length ? ':' + c.dateOrders : '')).slice(0, 40)), JSON.stringify(i.mapping.columns.map(m => `${i.columns[m.column]?.header}->${m.field}${m.nameOrder ?? ''}${m.dateOrder ?? ''}`)));
      const plan = { file, mapping: i.mapping, leaversOnly: true, onDuplicate: 'skip' as const };
      const p = await w.client.imports.preview({ ...plan, limit: 3 });
      console.log(JSON.stringify(p.counts), JSON.stringify(p.rows.slice(0, 2)), JSON.stringify(p.rows.filter(r => r.result.outcome === 'fail').map(r => r.result)));
      for await (const e of await w.client.imports.run(plan)) console.log(JSON.stringify(e).slice(0, 400));
    } catch (e) { console.log(f, 'REFUSED', e.code, JSON.stringify(e.data), e.code ? '' : e.stack); }
  }
}, 60000);
