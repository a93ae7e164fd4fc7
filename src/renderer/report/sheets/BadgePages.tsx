import type { Badges } from '#shared/contract/paper.ts';
import classes from './BadgePages.module.css';

/** Ten badges a page, in two columns of 85 by 54 millimetres, the size of most holders. */
const perPage = 10;

/** Name badges with lines to cut along. */
export function BadgePages({ badges }: { badges: Badges }) {
  const pages = Array.from({ length: Math.ceil(badges.people.length / perPage) }, (_, page) =>
    badges.people.slice(page * perPage, (page + 1) * perPage),
  );
  return pages.map((people, page) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name, and they are drawn once as a whole
    <section key={page} className={classes['page']} lang={badges.language}>
      {people.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, and they are drawn once as a whole
        <Badge key={index} event={badges.event} person={person} />
      ))}
    </section>
  ));
}

function Badge({ event, person }: { event: string; person: Badges['people'][number] }) {
  return (
    <article className={classes['badge']}>
      <p className={classes['event']}>{event}</p>
      <div className={classes['person']}>
        {person.reading !== null && <p className={classes['reading']}>{person.reading}</p>}
        <p className={classes['name']} data-long={lengthOf(person.name)}>
          {person.name}
        </p>
      </div>
      <div className={classes['work']}>
        {person.company !== null && <p className={classes['company']}>{person.company}</p>}
        {person.department !== null && <p className={classes['department']}>{person.department}</p>}
      </div>
    </article>
  );
}

/** Wide characters take the place of two; a long name is set smaller, so that it stays on its badge. */
function lengthOf(name: string): 'long' | 'longer' | undefined {
  const width = [...name].reduce((sum, sign) => sum + (sign > '\u{2e7f}' ? 2 : 1), 0);
  if (width > 30) return 'longer';
  return width > 17 ? 'long' : undefined;
}
