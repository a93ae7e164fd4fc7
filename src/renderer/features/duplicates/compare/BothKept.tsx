import { useTranslation } from 'react-i18next';
import { usePeriodWords } from '#renderer/features/people/profile/life/usePeriodWords.ts';
import type { Comparison } from '#shared/contract/duplicates.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import classes from './FieldTable.module.css';

/** What identifies a person and is kept of both: addresses and numbers, tenures. */
export function BothKept({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation(['duplicates', 'vocabulary']);
  const period = usePeriodWords();
  const contactsOf = ({ contactPoints }: Profile) => contactPoints.map(({ value }) => value);
  const tenuresOf = ({ tenures }: Profile) =>
    tenures.map((tenure) =>
      [period(tenure), tenure.department, tenure.title].filter((part) => part !== null).join(' · '),
    );
  const { a, b } = comparison;
  return (
    <>
      <TextsRow label={t('moves.contactPoint')} a={contactsOf(a)} b={contactsOf(b)} />
      <TextsRow label={t('moves.tenure')} a={tenuresOf(a)} b={tenuresOf(b)} />
    </>
  );
}

interface TextsRowProps {
  readonly label: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** What both have of a kind, and all of it together, the same said once. */
function TextsRow({ label, a, b }: TextsRowProps) {
  const { t } = useTranslation('duplicates');
  if (a.length === 0 && b.length === 0) return null;
  const together = [...new Set([...a, ...b])];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
    <div role="group" aria-label={label} className={classes['row']}>
      <div className={classes['label']}>{label}</div>
      {[a, b].map((texts, at) => (
        <div key={at === 0 ? 'a' : 'b'} className={classes['side']}>
          <Texts texts={texts} nothing={t('compare.nothing')} />
        </div>
      ))}
      <div className={classes['result']}>
        <Texts texts={together} nothing={t('compare.nothing')} />
      </div>
    </div>
  );
}

function Texts({ texts, nothing }: { texts: readonly string[]; nothing: string }) {
  if (texts.length === 0) return <span className={classes['quiet']}>{nothing}</span>;
  return (
    <ul className={classes['texts']}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
