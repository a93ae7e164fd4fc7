import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactPointFields, type KeyedPoint } from '#renderer/features/people/fields/ContactPointFields.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { LeaverPage } from '#shared/contract/offboarding.ts';
import { isEmailAddress } from '#shared/domain/contactPoints.ts';
import { displayName } from '#shared/domain/names.ts';
import { useOffboardingWrites } from '../useOffboardingWrites.ts';
import { type Answers, noAnswers, PermissionFields, wordsOfConsent } from './PermissionFields.tsx';

interface ConfirmContactDialogProps {
  readonly leaver: LeaverPage;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Confirms with the leaver where they are reached after the last day, and what they want to hear of us. */
export function ConfirmContactDialog({ leaver, opened, onClose }: ConfirmContactDialogProps) {
  const { t } = useTranslation('offboarding');
  const title = t('contact.dialog', { name: displayName(leaver.personName) });
  return (
    <FormDialog opened={opened} onClose={onClose} title={title} size="lg">
      <ConfirmContactForm leaver={leaver} onDone={onClose} />
    </FormDialog>
  );
}

function ConfirmContactForm({ leaver, onDone }: { leaver: LeaverPage; onDone: () => void }) {
  const { t } = useTranslation(['offboarding', 'people']);
  const today = useToday();
  const { confirmContact, undo } = useOffboardingWrites();
  const [points, setPoints] = useState<KeyedPoint[]>(() =>
    leaver.contactPoints.map((point, key) => ({ ...point, key })),
  );
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const [tried, setTried] = useState(false);
  const problems = new Map(
    points.flatMap((point) => {
      const problem = pointProblem(point, leaver);
      return problem === null ? [] : [[point.key, t(`people:problem.${problem}`)] as const];
    }),
  );
  const { plan } = leaver;
  const submit = () => {
    setTried(true);
    if (plan === null || problems.size > 0) return;
    const consents = wordsOfConsent(answers, { evidence: t('contact.evidence'), decidedOn: today });
    const contactPoints = points.map(({ key: _key, ...point }) => point);
    const { id, version } = plan;
    confirmContact.mutate(
      { id, version, personVersion: leaver.personVersion, contactPoints, consents },
      {
        onSuccess: ({ operationId }) => {
          onDone();
          undo({ message: t('contact.done'), operationId });
        },
      },
    );
  };
  return (
    <FormFrame
      busy={confirmContact.isPending}
      error={confirmContact.error}
      onSubmit={submit}
      onCancel={onDone}
      submitLabel={t('contact.submit')}
    >
      <Text size="sm" c="dimmed">
        {t('contact.explained')}
      </Text>
      <h3 className={fields['heading']}>{t('contact.where')}</h3>
      <ContactPointFields points={points} onChange={setPoints} problems={tried ? problems : new Map()} />
      <PermissionFields
        consents={leaver.consents}
        channels={[...new Set(points.filter(({ usable }) => usable).map(({ channel }) => channel))]}
        answers={answers}
        onChange={setAnswers}
      />
    </FormFrame>
  );
}

/** As the data process judges: what is kept already may stay as it is. */
function pointProblem(
  point: KeyedPoint,
  { contactPoints }: LeaverPage,
): 'valueMissing' | 'notAnEmail' | null {
  const value = point.value.trim();
  if (value === '') return 'valueMissing';
  const kept = contactPoints.some((known) => known.value === value && known.channel === point.channel);
  return kept || point.channel !== 'email' || isEmailAddress(value) ? null : 'notAnEmail';
}
