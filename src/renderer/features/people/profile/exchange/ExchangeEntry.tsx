import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Exchange } from '#shared/contract/personProfile.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { useExchangeKinds } from '../../../exchanges/useExchangeKinds.ts';
import { usePersonWrites } from '../../usePersonWrites.ts';
import classes from './ExchangeSection.module.css';
import { sideOf } from './sides.ts';

/** One thing given or asked, with the way to take it out. */
export function ExchangeEntry({ exchange, personId }: { exchange: Exchange; personId: PersonId }) {
  const { t } = useTranslation('people');
  const { recordExchange, removeExchange } = usePersonWrites();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const { id, ...content } = exchange;
  const kind = useExchangeKinds().nameOf(exchange.kind);
  // Not `mutate`: its callbacks would go with the entry.
  const remove = () => {
    removeExchange.mutateAsync({ personId, exchangeId: id }).then(() => {
      const putBack = () => {
        recordExchange.mutateAsync({ personId, exchange: content }).catch(showRefusal);
      };
      notice({ message: t('exchange.removed'), onUndo: putBack });
    }, showRefusal);
  };
  return (
    <li className={classes['entry']}>
      <div className={classes['words']}>
        <div>
          {t(`exchange.${sideOf(exchange)}`)} · {kind}
        </div>
        <div className={classes['more']}>
          <DateText date={exchange.happenedOn} />
          {exchange.note !== '' && ` · ${exchange.note}`}
        </div>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={classes['remove'] ?? ''}
        aria-label={t('exchange.remove', { what: kind })}
        onClick={remove}
      >
        <IconTrash size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
