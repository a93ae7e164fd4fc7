import { fold, searchQuery } from '#shared/domain/folding.ts';
import { nameTexts } from '#shared/domain/segments/nameTexts.ts';
import type { TextTest } from '#shared/domain/segments/rule.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { type Look, part } from './sqlText.ts';

/** A condition on any form of any of the person's names: see `nameForms`. */
export function nameSql(test: TextTest, look: Look | undefined): SqlPart {
  switch (test.test) {
    case 'empty':
      return part('NOT EXISTS (SELECT 1 FROM person_names WHERE seq = s.seq)');
    case 'in':
      return anyOf(
        look,
        test.texts.flatMap(nameTexts).map((text) => part('folded = ?', text)),
      );
    case 'startsWith':
      return anyOf(
        look,
        nameTexts(test.text).map((text) => part('folded >= ? AND folded < ?', text, `${text}\u{10ffff}`)),
      );
    case 'contains':
      return anyOf(
        look,
        nameTexts(test.text).map((text) => contains(text, look)),
      );
  }
}

function anyOf(look: Look | undefined, tests: readonly SqlPart[]): SqlPart {
  const rows = `SELECT seq FROM person_names WHERE (${tests.map(({ sql }) => sql).join(' OR ')})`;
  return part(
    look === 'few' ? `EXISTS (${rows} AND seq = s.seq)` : `s.seq IN (${rows})`,
    ...tests.flatMap(({ parameters }) => parameters),
  );
}

/** The search for names finds who is worth a look; where it has nothing to go by, everybody is. */
function contains(text: string, look: Look | undefined): SqlPart {
  const query = look === 'few' ? null : searchQuery(text);
  if (query === null) return part('instr(folded, ?) > 0', text);
  return part(
    'seq IN (SELECT rowid FROM people_search WHERE people_search MATCH ?) AND instr(folded, ?) > 0',
    `names : (${query})`,
    fold(text),
  );
}
