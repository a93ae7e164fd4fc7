/** The seqs of the people whose ids are a JSON array, the statement's one parameter. */
export const seqsOfSql = `
  SELECT some.seq FROM json_each(?) wanted CROSS JOIN people some ON some.id = wanted.value`;

/** Narrows a statement over `people p` to them. */
export const amongSql = `AND p.seq IN (${seqsOfSql})`;
