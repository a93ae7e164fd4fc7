import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { displayName } from '#shared/domain/names.ts';
import classes from './PlanForm.module.css';
import type { Subject } from './subject.ts';

interface WhoLeavesProps {
  readonly subject: Subject | null;
  readonly fixed: boolean;
  /** Nobody is chosen though somebody has to be. */
  readonly error: boolean;
  readonly onChoose: (subject: Subject) => void;
  readonly onAddPerson: () => void;
}

/** Whose farewell it is: chosen from everybody, or added. */
export function WhoLeaves({ subject, fixed, error, onChoose, onAddPerson }: WhoLeavesProps) {
  const { t } = useTranslation('offboarding');
  if (fixed && subject !== null) {
    return (
      <div className={classes['who']}>
        <Monogram id={subject.personId} name={subject.name} size={32} />
        <strong className="enishi-name">{displayName(subject.name)}</strong>
      </div>
    );
  }
  return (
    <div>
      <PersonSelect
        label={t('plan.who')}
        error={error && t('plan.whoMissing')}
        except={null}
        chosen={subject === null ? null : { id: subject.personId, name: subject.name }}
        onChoose={({ id, name }) => onChoose({ personId: id, name })}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t('plan.notThere')}{' '}
        <Anchor component="button" type="button" size="sm" onClick={onAddPerson}>
          {t('plan.addPerson')}
        </Anchor>
      </Text>
    </div>
  );
}
