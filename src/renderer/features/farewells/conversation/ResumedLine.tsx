import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Conversation } from '#shared/contract/farewells.ts';
import classes from './ResumedLine.module.css';

interface ResumedLineProps {
  readonly draft: NonNullable<Conversation['draft']>;
  readonly onStartAgain: () => void;
}

/** Says that what was typed before is there again, and from when it is. */
export function ResumedLine({ draft, onStartAgain }: ResumedLineProps) {
  const { t } = useTranslation('farewells');
  const format = useFormat();
  const own = draft.author === useActor();
  const when = format.moment(draft.savedAt);
  return (
    <div className={classes['line']} role="status">
      <span>{own ? t('guide.resumedOwn', { when }) : t('guide.resumed', { name: draft.author, when })}</span>
      <Button size="compact-sm" variant="subtle" onClick={onStartAgain}>
        {t('guide.startAgain')}
      </Button>
    </div>
  );
}
