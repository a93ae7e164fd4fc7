import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import type { Conversation, HiddenPart } from '#shared/contract/farewells.ts';
import { tierFields } from '#shared/domain/farewells/answers.ts';
import { type NoteTier, noteTier } from '#shared/domain/vocabulary.ts';
import type { AnswerProps } from './answerField.ts';
import classes from './TieredAnswer.module.css';

interface TieredAnswerProps extends AnswerProps {
  readonly part: HiddenPart;
  readonly conversation: Conversation;
  readonly children: ReactNode;
}

/** An answer with who may read it. One that is hidden from the reader says so and stays as it is. */
export function TieredAnswer({ part, conversation, answers, onChange, children }: TieredAnswerProps) {
  const { t } = useTranslation('farewells');
  const { finished, draft } = conversation;
  const tierWords = useTierWords(finished?.heldBy ?? null);
  if ((draft ?? finished)?.hidden.includes(part)) {
    const name = draft?.author ?? finished?.heldBy ?? '';
    return (
      <p className={classes['hidden']}>
        <IconLock size={16} stroke={1.6} aria-hidden />
        {t('hidden.line', { name })}
      </p>
    );
  }
  const field = tierFields[part];
  return (
    <>
      {children}
      <div className={classes['tier']}>
        <p className={classes['label']} aria-hidden>
          {t('field.tier')}
        </p>
        <Toggles
          label={t('field.tier')}
          options={noteTier.options.map((value) => ({ value, word: tierWords(value) }))}
          value={answers[field]}
          onChange={(tier) => onChange({ [field]: tier })}
        />
        <p className={classes['never']}>{t('tier.never')}</p>
      </div>
    </>
  );
}

/** Who reads a tier, in plain words; `heldBy` is who held the talk, null while that is the reader. */
function useTierWords(heldBy: string | null): (tier: NoteTier) => string {
  const { t } = useTranslation('farewells');
  const { role } = usePreferences();
  const own = useActor();
  const other = heldBy !== null && heldBy !== own ? heldBy : null;
  return (tier) => {
    if (tier === 'open') return t('tier.open');
    if (tier === 'owner') return other === null ? t('tier.owner') : t('tier.ownerOther', { name: other });
    if (other !== null) return t('tier.hrOther', { name: other });
    return role === 'hr' ? t('tier.hrSelf') : t('tier.hr');
  };
}
