/** The kinds of operation, in SQL, that take back, or take that back in turn: they do nothing of their own. */
export const takingBack = "('history.revert', 'import.undo')";

/** That a change `c` was made later than the operation `:operation`, and not by taking something back. */
const laterSql = `
  c.operation_id > :operation AND (SELECT kind FROM operations o WHERE o.id = c.operation_id) NOT IN ${takingBack}`;

/** That an interaction was changed, or has got attachments, later than the operation `:operation`; `id` is its id in SQL. */
const interactionEditedSql = (id: string) => `(
  EXISTS (
    SELECT 1 FROM changes c WHERE c.record_type = 'interaction' AND c.record_id = ${id} AND ${laterSql})
  OR EXISTS (
    SELECT 1 FROM attachments t JOIN changes c ON c.record_type = 'attachment' AND c.record_id = t.id
    WHERE t.interaction_id = ${id} AND ${laterSql}))`;

/** Whether the person `:person` was changed later than an operation. */
export const changedSinceSql = `
  SELECT EXISTS (SELECT 1 FROM changes c WHERE c.person_id = :person AND ${laterSql})`;

/** Which of the interactions of the JSON array `:ids` were edited later than an operation. */
export const editedInteractionsSql = `
  SELECT k.value FROM json_each(:ids) k WHERE ${interactionEditedSql('k.value')}`;

/** Which interactions of an operation's own, edited since, the people of the JSON array `:ids` took part in. */
export const interactionsOfPeopleSql = `
  SELECT a.person_id AS personId, a.interaction_id AS interactionId FROM interaction_people a
  WHERE a.person_id IN (SELECT value FROM json_each(:ids))
    AND EXISTS (SELECT 1 FROM changes m WHERE m.record_type = 'interaction'
      AND m.record_id = a.interaction_id AND m.operation_id = :operation)
    AND ${interactionEditedSql('a.interaction_id')}`;

/** Of whom of the JSON array `:ids` anything at all was changed later than the operation `:operation`. */
export const changedPeopleSql = `
  SELECT DISTINCT person_id FROM changes INDEXED BY changes_person
  WHERE person_id IN (SELECT value FROM json_each(:ids)) AND operation_id > :operation`;
