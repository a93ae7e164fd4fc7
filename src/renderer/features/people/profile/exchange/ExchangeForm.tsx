import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Exchange } from '#shared/contract/personProfile.ts';
import { type ExchangeKindKey, exchangeKindKey } from '#shared/domain/exchangeKinds.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { keyOf, useExchangeKinds } from '../../../exchanges/useExchangeKinds.ts';
import { DayInput } from '../../fields/DayInput.tsx';
import { FormFrame } from '../../fields/FormFrame.tsx';
import { usePersonWrites } from '../../usePersonWrites.ts';
import { useToday } from '../../useToday.ts';
import records from '../records.module.css';
import { type Side, sides } from './sides.ts';

const side = z.enum(['alumnusGave', 'companyGave', 'alumnusAsked', 'companyAsked']);

/** Records one thing that was given or asked. */
export function ExchangeForm({ personId, onDone }: { personId: PersonId; onDone: () => void }) {
  const { t } = useTranslation('people');
  const today = useToday();
  const [who, setWho] = useState<Side>('alumnusGave');
  const [picked, pick] = useState<ExchangeKindKey | null>(null);
  const [happenedOn, setHappenedOn] = useState<Exchange['happenedOn']>(today);
  const [note, setNote] = useState('');
  const { recordExchange } = usePersonWrites();
  const { offered, nameOf } = useExchangeKinds();
  const [first] = offered;
  const kind = picked ?? (first === undefined ? 'referral' : keyOf(first));
  const submit = () => {
    const exchange = { ...sides[who], kind, happenedOn, note, interactionId: null };
    recordExchange.mutate({ personId, exchange }, { onSuccess: onDone });
  };
  return (
    <FormFrame
      busy={recordExchange.isPending}
      error={recordExchange.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <div className={records['pair']}>
        <Select
          label={t('exchange.side')}
          data-autofocus
          allowDeselect={false}
          data={side.options.map((value) => ({ value, label: t(`exchange.${value}`) }))}
          value={who}
          onChange={(value) => setWho(side.parse(value))}
        />
        <Select
          label={t('exchange.what')}
          allowDeselect={false}
          data={offered.map((each) => ({ value: keyOf(each), label: nameOf(keyOf(each)) }))}
          value={kind}
          onChange={(value) => pick(exchangeKindKey.parse(value))}
        />
        <DayInput
          required
          label={t('exchange.day')}
          value={happenedOn}
          onChange={(day) => day && setHappenedOn(day)}
        />
      </div>
      <Textarea
        label={t('exchange.note')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
