import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { channel, consentPurpose } from '#shared/domain/vocabulary.ts';
import type { ConsentChoice } from './ConsentSection.tsx';
import classes from './ConsentTable.module.css';

interface ConsentTableProps {
  /** The latest word of each purpose and channel. */
  readonly consents: Profile['consents'];
  readonly onChoose: (choice: ConsentChoice) => void;
}

/** Purposes down, channels across; each field says what holds and opens to record a new word. */
export function ConsentTable({ consents, onChoose }: ConsentTableProps) {
  const { t } = useTranslation(['people', 'vocabulary']);
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <td />
          {channel.options.map((way) => (
            <th key={way} scope="col">
              {t(`vocabulary:channel.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {consentPurpose.options.map((purpose) => (
          <tr key={purpose}>
            <th scope="row">{t(`vocabulary:consentPurpose.${purpose}`)}</th>
            {channel.options.map((way) => (
              <td key={way}>
                <Field
                  word={consents.find((word) => word.purpose === purpose && word.channel === way)}
                  onChoose={() => onChoose({ purpose, channel: way })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const signs = { granted: IconCheck, withdrawn: IconX } as const;

function Field({ word, onChoose }: { word: Profile['consents'][number] | undefined; onChoose: () => void }) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const format = useFormat();
  const Sign = word ? signs[word.state] : IconMinus;
  const words = word
    ? [
        t('consent.since', {
          state: t(`vocabulary:consentState.${word.state}`),
          date: format.date(word.decidedOn),
        }),
        word.validUntil !== null && t('consent.until', { date: format.date(word.validUntil) }),
        word.lapsed && t('consent.lapsed'),
      ]
        .filter((part) => part !== false)
        .join(' · ')
    : t('consent.notAsked');
  return (
    <Tooltip label={words}>
      <UnstyledButton
        className={classes['field']}
        data-state={word?.state}
        aria-label={words}
        onClick={onChoose}
      >
        <Sign size={14} stroke={2} aria-hidden />
      </UnstyledButton>
    </Tooltip>
  );
}
