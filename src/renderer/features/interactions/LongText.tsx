import { useDisclosure, useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LongText.module.css';

/** The height of four lines, in pixels; what is higher is folded. */
const folded = 84;

/** What has less characters than this, and fewer lines than four, is never that high, so it need not be measured. */
const fewCharacters = 100;

/** What was written down, folded after some lines until somebody wants all of it. */
export function LongText({ text }: { text: string }) {
  const short = text.length < fewCharacters && text.split('\n').length < 4;
  return short ? <p className={classes['text']}>{text}</p> : <Folding text={text} />;
}

function Folding({ text }: { text: string }) {
  const { t } = useTranslation('interactions');
  const [open, { toggle }] = useDisclosure(false);
  const { ref, height } = useElementSize<HTMLParagraphElement>();
  const id = useId();
  return (
    <>
      <div className={classes['frame']} style={open ? {} : { maxHeight: folded }}>
        <p ref={ref} id={id} className={classes['text']}>
          {text}
        </p>
      </div>
      {height > folded && (
        <button
          type="button"
          className={classes['more']}
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
        >
          {t(open ? 'showLess' : 'showAll')}
        </button>
      )}
    </>
  );
}
