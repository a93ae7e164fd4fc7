import type { ThanksLetter } from '#shared/contract/farewells.ts';
import classes from './LetterSheet.module.css';

/**
 * A letter as it is printed. Across it begins with the date and whom it is for; from top to bottom these come at its end,
 * as is the custom: date, who writes, and then, on top again, whom it is for.
 */
export function LetterSheet({ letter }: { letter: ThanksLetter }) {
  const { language, vertical } = letter;
  return (
    <article className={classes['letter']} lang={language} data-vertical={vertical || undefined}>
      {vertical ? <FromTopToBottom letter={letter} /> : <Across letter={letter} />}
    </article>
  );
}

function Across({ letter }: { letter: ThanksLetter }) {
  return (
    <>
      <p className={classes['date']}>{letter.date}</p>
      <p className={classes['addressee']}>{letter.addressee}</p>
      <Body letter={letter} />
      <Signature letter={letter} />
    </>
  );
}

function FromTopToBottom({ letter }: { letter: ThanksLetter }) {
  return (
    <>
      <Body letter={letter} />
      <p className={classes['date']}>{letter.date}</p>
      <Signature letter={letter} />
      <p className={classes['addressee']}>{letter.addressee}</p>
    </>
  );
}

function Body({ letter }: { letter: ThanksLetter }) {
  return (
    <div className={classes['body']}>
      {letter.paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter's paragraphs have no other name, and it is drawn anew as a whole
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

function Signature({ letter }: { letter: ThanksLetter }) {
  return (
    <div className={classes['signature']}>
      {letter.signature.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
