import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { MightReturn } from '#shared/contract/returning.ts';
import type { AskFinding } from '#shared/domain/asking/verdict.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import classes from './CandidateList.module.css';
import { useReasonWords } from './useReasonWords.ts';

interface CandidateProps {
  readonly person: MightReturn;
  /** The form of partnership looked for. */
  readonly form: PartnershipForm;
  readonly onOpen: (person: MightReturn) => void;
}

/** Somebody who might come back: who they are, why they stand here, and what the rules say to asking them. */
export function Candidate({ person, form, onOpen }: CandidateProps) {
  const { t } = useTranslation('pipeline');
  const name = displayName(person.personName);
  const { personId, opportunityId } = person;
  return (
    <li className={classes['person']}>
      <Monogram id={personId} name={person.personName} size={40} />
      <div className={classes['about']}>
        <h2 className={classes['name']}>
          <Link to="/alumni/$personId" params={{ personId }} className="enishi-name">
            {name}
          </Link>
        </h2>
        <Past person={person} />
        <Reasons person={person} form={form} />
        <Findings findings={person.findings} />
      </div>
      {opportunityId === null ? (
        <Button
          size="xs"
          variant="default"
          aria-label={t('mightReturn.openFor', { name })}
          onClick={() => onOpen(person)}
        >
          {t('mightReturn.open')}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="subtle"
          aria-label={t('mightReturn.toOpenOf', { name })}
          renderRoot={(props) => <Link {...props} to="/pipeline/$opportunityId" params={{ opportunityId }} />}
        >
          {t('mightReturn.toOpen')}
        </Button>
      )}
    </li>
  );
}

/** What they were here, and what they are now. */
function Past({ person }: { person: MightReturn }) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  const { title, department, leftOn, company, jobTitle } = person;
  const was =
    title !== null && department !== null
      ? t('mightReturn.person.was', { title, department })
      : (title ?? department);
  const now =
    company !== null && jobTitle !== null
      ? t('mightReturn.person.now', { company, jobTitle })
      : (company ?? jobTitle) && t('mightReturn.person.nowOnly', { what: company ?? jobTitle });
  const left = leftOn && t('mightReturn.person.left', { month: format.month(leftOn) });
  return (
    <p className={classes['past']}>
      {[was, left, now]
        .filter((part) => part !== null && part !== '')
        .map((part) => (
          <span key={part}>{part}</span>
        ))}
    </p>
  );
}

/** From this part of the whole on a reason is one of the strong ones. */
const strongFrom = 0.12;

function Reasons({ person, form }: Pick<CandidateProps, 'person' | 'form'>) {
  const { t } = useTranslation('pipeline');
  const wordsOf = useReasonWords(form);
  return (
    <ul className={classes['reasons']} aria-label={t('mightReturn.reasons')}>
      {person.reasons.map((reason) => (
        <li
          key={reason.factor}
          className={classes['reason']}
          data-strong={reason.share >= strongFrom || undefined}
        >
          {wordsOf(reason)}
        </li>
      ))}
    </ul>
  );
}

/** What stands in the way of asking; where nothing does, what is worth knowing before. */
function Findings({ findings: all }: { findings: readonly AskFinding[] }) {
  const { t } = useTranslation(['pipeline', 'asks']);
  const blocks = all.filter(({ weight }) => weight === 'blocks');
  const findings = blocks.length > 0 ? blocks : all;
  if (findings.length === 0) return null;
  return (
    <ul className={classes['findings']} aria-label={t('pipeline:mightReturn.beforeAsking')}>
      {findings.map(({ rule, weight }) => (
        <li key={rule} className={classes['finding']}>
          {weight === 'blocks' ? (
            <IconHandStop size={16} stroke={1.6} aria-hidden />
          ) : (
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          )}
          {t(`asks:rule.${rule}`)}
        </li>
      ))}
    </ul>
  );
}
