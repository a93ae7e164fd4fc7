import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useThanksWords } from '#renderer/features/offboarding/useThanksWords.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FarewellInShort } from '#shared/contract/farewells.ts';
import classes from './FarewellSection.module.css';

/** The farewell at the end of one tenure: what was prepared, what was said as far as the reader may know, and the thanks. */
export function FarewellShort({ farewell }: { farewell: FarewellInShort }) {
  const { t } = useTranslation('farewells');
  const format = useFormat();
  const { tenureId, lastDay, department, title, plan, told } = farewell;
  const post = [department, title].filter((part) => part !== null).join(' · ');
  return (
    <li className={classes['one']}>
      <Link to="/farewells/$tenureId" params={{ tenureId }} className={classes['link']}>
        {t('ofPerson.one', { day: format.date(lastDay) })}
      </Link>
      {post !== '' && <span className={classes['post']}>{post}</span>}
      <dl className={classes['facts']}>
        {told === null && (
          <Fact term={t('ofPerson.plan')}>
            {plan === null
              ? t('ofPerson.notPlanned')
              : t('ofPerson.planned', {
                  settled: format.number(plan.settled),
                  steps: format.number(plan.steps),
                })}
          </Fact>
        )}
        <Conversation farewell={farewell} />
        <Thanks farewell={farewell} />
      </dl>
    </li>
  );
}

function Conversation({ farewell: { told, conversation } }: { farewell: FarewellInShort }) {
  const { t } = useTranslation(['farewells', 'vocabulary', 'app']);
  const format = useFormat();
  if (told === null) {
    const state = conversation === 'draft' ? 'draft' : 'none';
    return <Fact term={t('ofPerson.conversation')}>{t(`ofPerson.${state}`)}</Fact>;
  }
  const { heldOn, heldBy, reasons, valued, recommendScore, hidden } = told;
  const listed = (words: readonly string[]) => words.join(t('app:listSeparator'));
  const hiddenWords = <span className={classes['hidden']}>{t('ofPerson.hidden')}</span>;
  const part = (name: (typeof hidden)[number], words: string) =>
    hidden.includes(name) ? hiddenWords : words;
  const parts = [
    { name: 'reasons', words: listed(reasons.map((reason) => t(`vocabulary:leavingReason.${reason}`))) },
    { name: 'valued', words: listed(valued.map((thing) => t(`vocabulary:valuedThing.${thing}`))) },
    {
      name: 'feedback',
      words: recommendScore === null ? '' : t('ofPerson.scoreOf', { score: format.number(recommendScore) }),
    },
  ] as const;
  const term = {
    reasons: t('ofPerson.reasons'),
    valued: t('ofPerson.valued'),
    feedback: t('ofPerson.score'),
  };
  return (
    <>
      <Fact term={t('ofPerson.conversation')}>
        {t('ofPerson.held', { day: format.date(heldOn), name: heldBy })}
      </Fact>
      {parts
        .filter(({ name, words }) => words !== '' || hidden.includes(name))
        .map(({ name, words }) => (
          <Fact key={name} term={term[name]}>
            {part(name, words)}
          </Fact>
        ))}
    </>
  );
}

function Thanks({ farewell }: { farewell: FarewellInShort }) {
  const { t } = useTranslation('farewells');
  const format = useFormat();
  const { words, tone } = useThanksWords()(farewell);
  const { given } = farewell;
  const said =
    given === null || given.givenOn === null
      ? words
      : t('ofPerson.given', { state: words, day: format.date(given.givenOn), name: given.givenBy });
  return (
    <Fact term={t('ofPerson.thanks')}>
      <span className={classes['thanks']} data-tone={tone}>
        {said}
      </span>
    </Fact>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
