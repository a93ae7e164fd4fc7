import { Session } from 'node:inspector';
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace } from '#data/workspace/lifecycle.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { networkInsights } from '#data/insights/network.ts';
import { systemClock, systemIds } from '#data/clock.ts';
import { timeZone } from '#shared/domain/instant.ts';
const people = Number(process.env['P'] ?? 2000), interactions = Number(process.env['I'] ?? 12000);
test('x', { timeout: 3e6 }, async () => {
  const dir = mkdtempSync('/tmp/enishi-bench-');
  const clock = systemClock(() => timeZone.parse('Asia/Tokyo'));
  const o = await createWorkspace({ folder: join(dir, 'x.enishi'), passphrase: 'a long enough passphrase', ids: systemIds, keychain: null, sample: null, cost: { memoryKiB: 8192, iterations: 1, parallelism: 1 } });
  const ses = new Session(); ses.connect(); const post = (m: string) => new Promise<any>((r) => ses.post(m, (e: unknown, x: unknown) => r(x)));
 if (process.env['PROF']) { await post('Profiler.enable'); await post('Profiler.start'); }
  let t = Date.now(); let n=0; let last = t;
  for await (const p of fillWithSample(o.database, { actor: 'x', device: 'd', clock, ids: systemIds }, { seed: 2026, people, interactions })) { n++; if (Date.now()-last>20000) {last=Date.now(); console.log(p, last-t, Math.round(process.memoryUsage().rss/1e6))} }
  console.log('fill', Date.now() - t, 'ms', n, 'steps', statSync(join(dir,'x.enishi/data.db')).size/1e6, 'MB rss', Math.round(process.memoryUsage().rss/1e6));
  if (process.env['PROF']) { const { profile } = await post('Profiler.stop'); writeFileSync('/tmp/fill.cpuprofile', JSON.stringify(profile)); }
  for (let i=0;i<3;i++) { t = Date.now(); const r = networkInsights(o.database, { on: null, from: null, to: null }, clock); console.log('insights', Date.now()-t); if (i==2) console.log(JSON.stringify({...r, participation: r.participation.slice(-3)}, null, 1)); }
  const q = (s: string) => console.log(o.database.sqlite.prepare(s).all());
  if (process.env['Q']) {
  q("SELECT family_name, given_name, family_reading, given_reading, latin_name, preferred_name, former_family_name, company, job_title, location FROM people LIMIT 14");
  q("SELECT started_on, ended_on, department,title,grade,manager,employment_type,leave_reason FROM tenures LIMIT 20");
  q("SELECT kind,direction,purpose,subject,body,occurred_at,logged_by FROM interactions ORDER BY occurred_at DESC LIMIT 25");
  q("SELECT channel,value,label FROM contact_points LIMIT 12");
  q("SELECT substr(ended_on,1,4) y, count(*) n FROM tenures GROUP BY 1");
  q("SELECT substr(ended_on,6,2) y, count(*) n FROM tenures GROUP BY 1");
  q("SELECT direction, count(*) n FROM interactions GROUP BY 1");
  q("SELECT purpose, count(*) n FROM interactions GROUP BY 1");
  q("SELECT party,act,kind, count(*) n FROM exchanges GROUP BY 1,2,3");
  q("SELECT sum(ended_on is null) back, sum(ended_on>date('now')) soon FROM tenures");
  q("SELECT family_name||given_name n, count(*) c from people group by 1 order by 2 desc limit 5");
  q("SELECT max(c), avg(c), sum(c=0) from (select interaction_count c from person_summaries)");
  }
  await o.database.close(); if (!process.env['KEEP']) rmSync(dir, { recursive: true }); else console.log('KEPT', dir, Buffer.from(o.key).toString('hex'));
});
