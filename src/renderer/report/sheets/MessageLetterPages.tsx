import type { MessageLetter } from '#shared/contract/paper.ts';
import { letterDate } from '#shared/i18n/letterDate.ts';
import { paragraphsOf } from '#shared/i18n/paragraphsOf.ts';
import letterClasses from '../LetterSheet.module.css';
import classes from './MessageLetterPages.module.css';

/** Letters one after the other, each in its language and on pages of its own. */
export function MessageLetterPages({ letters }: { letters: readonly MessageLetter[] }) {
  return letters.map((letter, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people may get the same letter, and it is drawn once as a whole
    <LetterByPost key={index} letter={letter} />
  ));
}

function LetterByPost({ letter }: { letter: MessageLetter }) {
  return (
    <article className={`${letterClasses['letter']} ${classes['letter']}`} lang={letter.language}>
      {letter.addressLines.length > 0 && (
        <address className={classes['address']}>
          <Lines lines={letter.addressLines} />
        </address>
      )}
      <p className={letterClasses['date']}>{letterDate(letter.language, letter.date)}</p>
      {letter.addressee !== '' && <p className={letterClasses['addressee']}>{letter.addressee}</p>}
      <div className={classes['words']}>
        <Lines lines={paragraphsOf(letter.body)} />
      </div>
      <div className={letterClasses['signature']}>
        <Lines lines={letter.sender.split('\n')} />
      </div>
    </article>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same, and they are drawn once as a whole
    <p key={index}>{line}</p>
  ));
}
