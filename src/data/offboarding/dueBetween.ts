/** From one distance to the next that steps lie from an anchor, by the index. */
const offsetsFrom = (anchor: 'notice' | 'lastDay'): string => `
  SELECT min(offset_days) FROM offboarding_steps INDEXED BY offboarding_steps_offset WHERE anchor = '${anchor}'
  UNION ALL
  SELECT (
    SELECT min(offset_days) FROM offboarding_steps INDEXED BY offboarding_steps_offset
    WHERE anchor = '${anchor}' AND offset_days > days)
  FROM ${anchor}_offsets WHERE days IS NOT NULL`;

const moved = (day: ':from' | ':to'): string => `date(${day}, (-f.days) || ' days')`;

const atOffset = (anchor: 'notice' | 'lastDay', anchorDay: string): string => `
  CROSS JOIN offboarding_steps s INDEXED BY offboarding_steps_offset
    ON s.anchor = '${anchor}' AND s.offset_days = f.days AND s.offboarding_id = o.id AND s.due_on IS NULL
  WHERE f.days IS NOT NULL AND ${anchorDay} >= ${moved(':from')} AND ${anchorDay} <= ${moved(':to')}`;

/**
 * The steps due from `:from` to `:to`, as a table `due_steps (id, due_on)` for a WITH RECURSIVE clause. A step's day is nowhere
 * written down, so for each distance that steps have from their anchor the anchors are looked up that lie as far from
 * these days: as many looks as there are distances, and what they find.
 */
export const dueStepsBetween = `
  lastDay_offsets (days) AS (${offsetsFrom('lastDay')}),
  notice_offsets (days) AS (${offsetsFrom('notice')}),
  due_steps (id, due_on) AS (
    SELECT s.id, date(t.ended_on, f.days || ' days')
    FROM lastDay_offsets f
    CROSS JOIN tenures t INDEXED BY tenures_ended
    CROSS JOIN offboardings o ON o.tenure_id = t.id
    ${atOffset('lastDay', 't.ended_on')}
    UNION ALL
    SELECT s.id, date(o.notice_on, f.days || ' days')
    FROM notice_offsets f
    CROSS JOIN offboardings o INDEXED BY offboardings_notice
    ${atOffset('notice', 'o.notice_on')}
    UNION ALL
    SELECT id, due_on FROM offboarding_steps INDEXED BY offboarding_steps_by_hand
    WHERE due_on >= :from AND due_on <= :to)`;

/** Of them those of plans that were not withdrawn, of people who are there: joined as `s`, `o`, `t` and `p`. */
export const dueStepsThere = `
  FROM due_steps d
  CROSS JOIN offboarding_steps s ON s.id = d.id
  CROSS JOIN offboardings o ON o.id = s.offboarding_id
  CROSS JOIN tenures t ON t.id = o.tenure_id
  CROSS JOIN people p ON p.id = o.person_id
  WHERE coalesce(o.outcome, 'finished') <> 'withdrawn' AND t.ended_on IS NOT NULL AND p.deleted_at IS NULL`;
