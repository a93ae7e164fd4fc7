import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PersonRow } from '#shared/contract/people.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Openness } from '#shared/domain/vocabulary.ts';
import classes from './cells.module.css';
import { MarkedText } from './MarkedText.tsx';

/** Stands where nothing is known. */
function Nothing() {
  const { t } = useTranslation('people');
  return (
    <span className={classes['nothing']}>
      <span aria-hidden>–</span>
      <VisuallyHidden>{t('unknown')}</VisuallyHidden>
    </span>
  );
}

export function TextCell({ text, search }: { text: string | null | undefined; search: string }) {
  if (text === undefined) return null;
  if (text === null) return <Nothing />;
  return (
    <span className={classes['text']} title={text}>
      <MarkedText text={text} search={search} />
    </span>
  );
}

/** The day the person left, or that they are still or again here. */
export function LeftOnCell({ person }: { person: PersonRow }) {
  const { t } = useTranslation('people');
  if (person.leftOn !== null) return <DateText date={person.leftOn} />;
  if (person.startedOn === null) return <Nothing />;
  return <span className={classes['quiet']}>{t('stillHere')}</span>;
}

export function LastContactCell({ moment }: { moment: Instant | null }) {
  const format = useFormat();
  if (moment === null) return <Nothing />;
  return (
    <time dateTime={moment} title={format.moment(moment)}>
      {format.day(moment)}
    </time>
  );
}

export function OpennessCell({ openness }: { openness: Openness }) {
  const { t } = useTranslation('vocabulary');
  if (openness === 'unknown') return <Nothing />;
  return (
    <span className={classes['openness']} data-openness={openness} title={t(`openness.${openness}`)}>
      {t(`openness.${openness}`)}
    </span>
  );
}

/** May we contact this person at all. */
export function ContactMark({ reachable }: { reachable: boolean }) {
  const { t } = useTranslation('people');
  const words = t(reachable ? 'list.mayContact' : 'list.mayNotContact');
  const Sign = reachable ? IconCheck : IconMinus;
  return (
    <span className={classes['mark']} data-reachable={reachable || undefined} title={words}>
      <Sign size={16} stroke={1.8} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
