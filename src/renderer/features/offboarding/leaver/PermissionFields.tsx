import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import fields from '#renderer/features/people/fields/fields.module.css';
import type { Consent } from '#shared/contract/personProfile.ts';
import {
  type Channel,
  type ConsentPurpose,
  channel as channelKind,
  consentPurpose,
} from '#shared/domain/vocabulary.ts';
import classes from './PermissionFields.module.css';

const permissionAnswer = ['notAsked', 'granted', 'withdrawn'] as const;
type Answer = (typeof permissionAnswer)[number];

/** What the leaver said, by purpose and channel; what is not there was not talked about. */
export type Answers = ReadonlyMap<`${ConsentPurpose}/${Channel}`, Exclude<Answer, 'notAsked'>>;

export const noAnswers: Answers = new Map();

interface PermissionFieldsProps {
  /** The latest word per purpose and channel. */
  readonly consents: readonly Consent[];
  /** By which ways the leaver can be reached. */
  readonly channels: readonly Channel[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** For what, and by which way, we may be in touch: asked for each, and left alone where it was not talked about. */
export function PermissionFields({ consents, channels, answers, onChange }: PermissionFieldsProps) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const set = (key: `${ConsentPurpose}/${Channel}`, value: string) => {
    const next = new Map(answers);
    if (value === 'granted' || value === 'withdrawn') next.set(key, value);
    else next.delete(key);
    onChange(next);
  };
  if (channels.length === 0) return <p className={classes['none']}>{t('contact.noWay')}</p>;
  return channels.map((channel) => (
    <fieldset key={channel} className={classes['channel']}>
      <legend className={fields['heading']}>
        {t('contact.may', { channel: t(`vocabulary:channel.${channel}`) })}
      </legend>
      {consentPurpose.options.map((purpose) => {
        const key = `${purpose}/${channel}` as const;
        const held = consents.find((word) => word.purpose === purpose && word.channel === channel);
        const label = t(`vocabulary:consentPurpose.${purpose}`);
        return (
          <div key={key} className={classes['row']}>
            <span>
              {label}
              <span className={classes['held']}>
                {held ? t(`vocabulary:consentState.${held.state}`) : t('contact.notAskedYet')}
              </span>
            </span>
            <SegmentedControl
              size="xs"
              aria-label={label}
              value={answers.get(key) ?? 'notAsked'}
              onChange={(value) => set(key, value)}
              data={permissionAnswer.map((value) => ({ value, label: t(`contact.answer.${value}`) }))}
            />
          </div>
        );
      })}
    </fieldset>
  ));
}

/** The answers as words of consent, given by the person. */
export function wordsOfConsent(answers: Answers, given: Pick<Consent, 'evidence' | 'decidedOn'>): Consent[] {
  return consentPurpose.options.flatMap((purpose) =>
    channelKind.options.flatMap((channel) => {
      const state = answers.get(`${purpose}/${channel}`);
      return state === undefined ? [] : [{ purpose, channel, state, basis: 'consent' as const, ...given }];
    }),
  );
}
