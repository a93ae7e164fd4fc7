import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { Instant } from '#shared/domain/instant.ts';
import classes from './Damage.module.css';

interface WaysOnProps {
  readonly salvageable: boolean;
  /** The damaged workspace is open still. */
  readonly open: boolean;
  /** When the last good backup was made, where that is known. */
  readonly lastGood: Instant | null;
  readonly refused: unknown;
  readonly onSalvage: () => void;
}

/** A backup, or what can be read of the file. */
export function WaysOn({ salvageable, open, lastGood, refused, onSalvage }: WaysOnProps) {
  const { t } = useTranslation('damage');
  const format = useFormat();
  return (
    <>
      <section className={classes['way']} aria-labelledby="damage-restore">
        <Title order={2} size="h4" id="damage-restore">
          {t('page.restore')}
        </Title>
        <p>
          {t('page.restoreSentence')}
          {lastGood !== null && ` ${t('page.lastGood', { at: format.moment(lastGood) })}`}
        </p>
        <ButtonLink to={open ? '/settings' : '/workspaces'} hash={open ? 'backups' : 'restore'}>
          {t('page.toRestore')}
        </ButtonLink>
      </section>
      {salvageable && (
        <section className={classes['way']} aria-labelledby="damage-salvage">
          <Title order={2} size="h4" id="damage-salvage">
            {t('page.salvage')}
          </Title>
          <p>{t('page.salvageSentence')}</p>
          <Button variant="default" onClick={onSalvage}>
            {t('page.start')}
          </Button>
        </section>
      )}
      {refused !== null && <RefusalAlert error={refused} />}
      <div>
        <ButtonLink to={open ? '/' : '/workspaces'} variant="default">
          {t('page.back')}
        </ButtonLink>
      </div>
    </>
  );
}
