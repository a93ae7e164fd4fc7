import { z } from 'zod';
import type { MightReturn } from '#shared/contract/returning.ts';
import { findingsOf } from '#shared/domain/asking/askRules.ts';
import { opportunityId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { personName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openness, orientationKind, orientationSource, partnershipForm } from '#shared/domain/vocabulary.ts';
import { readAskFacts } from '../../asks/facts.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import { jsonColumn } from '../../files/parseJson.ts';
import { nameColumns } from '../../people/nameColumns.ts';
import type { ReturnQuestion } from './ranking.ts';
import { type ReturnFacts, returnReasons } from './reasons.ts';

/** What is known of the people whose seqs are a JSON array, in one statement. Nobody has many records, so they are looked up by person. */
export const peopleSql = `
  SELECT p.seq, p.id, ${nameColumns}, s.department, s.title, s.company, s.job_title AS jobTitle, s.left_on AS leftOn,
    s.openness, s.preferred_form AS preferredForm, s.last_contact_at AS lastContactAt, s.good_parting AS goodParting,
    (SELECT json_group_array(json_array(f.value, f.weight)) FROM person_facets f INDEXED BY person_facets_seq
      WHERE f.seq = p.seq AND f.facet = 'orientation' AND f.weight > 0) AS orientations,
    (SELECT json_group_array(t.title) FROM tenures t
      WHERE t.person_id = p.id AND t.title IS NOT NULL) AS titles,
    coalesce(s.skills, '[]') AS skills,
    (SELECT o.id FROM opportunities o INDEXED BY opportunities_person
      WHERE o.person_id = p.id AND o.form = :form AND o.outcome IS NULL
      AND o.deleted_at IS NULL ORDER BY o.opened_on DESC, o.id DESC LIMIT 1) AS opportunityId
  FROM json_each(:seqs) page
  CROSS JOIN people p ON p.seq = page.value
  CROSS JOIN person_summaries s ON s.seq = page.value`;

const texts = jsonColumn(z.array(z.string()));

const found = personName.extend({
  seq: z.int(),
  id: personId,
  department: z.string().nullable(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  leftOn: plainDate,
  openness,
  preferredForm: partnershipForm.nullable(),
  lastContactAt: instant.nullable(),
  goodParting: z.int().transform((flag) => flag === 1),
  orientations: jsonColumn(z.array(z.tuple([z.string(), z.number()]))).transform((all) =>
    all.map(orientationOf),
  ),
  titles: texts,
  skills: texts,
  opportunityId: opportunityId.nullable(),
});

/** From `kind/source`, as `person_facets` has it. */
function orientationOf([value, strength]: [string, number]): ReturnFacts['orientations'][number] {
  const [kind, source] = value.split('/');
  return { kind: orientationKind.parse(kind), source: orientationSource.parse(source), strength };
}

const people = statement<[{ seqs: string; form: string }], unknown>(peopleSql);

/** The people of those seqs in their order, with what speaks for them and what the rules say to asking them. */
export function peopleWithReasons(
  sqlite: SqliteDatabase,
  seqs: readonly number[],
  question: ReturnQuestion,
): MightReturn[] {
  const { form } = question.role;
  const rows = z.array(found).parse(people(sqlite).all({ seqs: JSON.stringify(seqs), form }));
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const asked = readAskFacts(
    sqlite,
    rows.map(({ id }) => id),
    question.today,
  );
  return seqs.flatMap((seq) => {
    const row = bySeq.get(seq);
    if (row === undefined) return [];
    const { id, department, title, company, jobTitle, leftOn } = row;
    const facts = asked.get(id);
    return {
      ...{ personId: id, personName: personName.parse(row), department, title, company, jobTitle, leftOn },
      reasons: returnReasons(row, question),
      findings: facts === undefined ? [] : findingsOf(facts, { form, asks: true }),
      opportunityId: row.opportunityId,
    };
  });
}
