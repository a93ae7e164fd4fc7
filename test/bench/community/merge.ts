import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRefusal } from '#data/refusal.ts';
import type { Audience } from '#shared/contract/audience.ts';
import type { Outreach, OutreachFacts, OutreachFormat } from '#shared/contract/outreach.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { atMost, type Figure, median, told } from '../imports/figure.ts';
import { memoryGrowth } from '../imports/memory.ts';
import { timed } from '../people/timings.ts';
import type { MergeClient } from './mergeClient.ts';

const mostMilliseconds = 10_000;
const mostGrowth = 300;
const pageSize = 200;

const everybody: Audience = { type: 'segments', segments: [], orientations: [], except: [] };

const facts = (audience: Audience): OutreachFacts => ({
  title: 'News of the spring',
  purpose: 'news',
  consentPurpose: 'news',
  channel: 'email',
  audience,
  eventId: null,
  surveyId: null,
  owner: null,
  texts: {
    en: {
      subject: 'News for {{name}}',
      body: `Dear {{name}},\n\n${'There is something new. '.repeat(40)}\n`,
    },
    ja: { subject: '{{name}}様へのお知らせ', body: `{{name}} 様\n\n${'春のお知らせです。'.repeat(60)}\n` },
  },
});

/** As many of those who may have the news by mail. */
async function recipientsOf({ client }: MergeClient, wanted: number): Promise<PersonId[]> {
  const aim = facts(everybody);
  const found: PersonId[] = [];
  while (found.length < wanted) {
    const page = await client.outreach.recipients({
      aim,
      show: 'recipients',
      search: '',
      offset: found.length,
      limit: pageSize,
    });
    if (page.people.length === 0) throw new Error(`only ${found.length} people may have the news by mail`);
    found.push(...page.people.map(({ personId }) => personId));
  }
  return found.slice(0, wanted);
}

/** Weighs, looks at the message of a few, and writes it to all: what a user does before sending. */
async function merge(
  { client, context }: MergeClient,
  { id, version }: Pick<Outreach, 'id' | 'version'>,
  people: readonly PersonId[],
  { format, to, signal }: { format: OutreachFormat; to: string; signal?: AbortSignal },
) {
  const grant = fileGrantId.parse(context.ids.next());
  context.files.add(grant, to, format === 'eml' ? 'folder' : 'write');
  const aim = facts({ type: 'people', people: [...people] });
  await client.outreach.weigh(aim);
  for (const personId of people.slice(0, 3)) await client.outreach.preview({ facts: aim, personId });
  const input = { id, version, format, to: grant, language: 'en' as const };
  const events = await client.outreach.write(input, signal === undefined ? {} : { signal });
  let written: Outreach | null = null;
  for await (const event of events) if (event.type === 'finished') written = event.outreach;
  if (written === null) throw new Error('the messages were not written');
  return written;
}

/** A mail merge for so many people in each of the formats, and one that is cancelled half way. */
export async function benchMerge(merging: MergeClient, people: number, folder: string): Promise<Figure[]> {
  const recipients = await recipientsOf(merging, people);
  const { outreach: saved } = await merging.client.outreach.save({
    ...facts({ type: 'people', people: recipients }),
    id: null,
    version: 1,
  });
  const what = `mail merge for ${people.toLocaleString('en')} people with preview`;
  const figures: Figure[] = [];
  let outreach = saved;
  for (const format of ['eml', 'csv', 'xlsx'] as const) {
    const runs: { took: number; grown: number }[] = [];
    for (let run = 0; run < 3; run += 1) {
      const to = await emptyPlace(folder, format, run);
      const { result, grown } = await memoryGrowth(() =>
        timed(() => merge(merging, outreach, recipients, { format, to })),
      );
      outreach = result.result;
      runs.push({ took: result.took, grown });
    }
    const longest = Math.max(...runs.map(({ took }) => took));
    const growth = Math.max(...runs.map(({ grown }) => grown));
    figures.push(
      atMost({ name: `${what}, ${format}, longest of three`, unit: 'ms' }, longest, mostMilliseconds),
      atMost(
        { name: `memory growth while it is written, ${format}, most of three`, unit: 'MiB' },
        growth,
        mostGrowth,
      ),
    );
  }
  const answered = await cancelHalfWay(merging, outreach, recipients, folder);
  figures.push(
    told({ name: `${what}: cancelled, until it answers, median of five`, unit: 'ms' }, median(answered)),
  );
  return figures;
}

/** How long each cancelled merge took to answer; fails where a file of one is left. */
async function cancelHalfWay(
  merging: MergeClient,
  outreach: Outreach,
  recipients: readonly PersonId[],
  folder: string,
): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const to = await emptyPlace(folder, 'eml', 10 + run);
    const cancel = new AbortController();
    let at = Number.NaN;
    const timer = setTimeout(
      () => {
        at = performance.now();
        cancel.abort();
      },
      400 + run * 100,
    );
    try {
      await merge(merging, outreach, recipients, { format: 'eml', to, signal: cancel.signal });
    } catch (error) {
      if (!isRefusal(error, 'CANCELLED')) throw error;
      took.push(performance.now() - at);
    } finally {
      clearTimeout(timer);
    }
    if (existsSync(to) && (await readdir(to)).length > 0)
      throw new Error('something is left of a merge that was cancelled');
  }
  return took;
}

/** Where it is written to: a folder for drafts, a file otherwise. */
async function emptyPlace(folder: string, format: OutreachFormat, run: number): Promise<string> {
  const place = join(folder, `merge-${format}-${run}`);
  await rm(place, { recursive: true, force: true });
  if (format !== 'eml') return `${place}.${format}`;
  await mkdir(place, { recursive: true });
  return place;
}
