import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import { type Channel, type ConsentPurpose, channel, consentPurpose } from '#shared/domain/vocabulary.ts';
import type { AnswerProps } from './answerField.ts';
import classes from './rows.module.css';

type Permissions = FarewellAnswers['permissions'];
const permissionAnswers = ['yes', 'no', 'open'] as const;
type Said = (typeof permissionAnswers)[number];

interface PermissionsAnswerProps extends AnswerProps {
  /** The ways by which the person can be reached. */
  readonly known: readonly Channel[];
}

/** For what and how we may be in touch: yes, no, or not asked. The ways that are known come first. */
export function PermissionsAnswer({ answers, known, onChange }: PermissionsAnswerProps) {
  const { t } = useTranslation(['farewells', 'vocabulary']);
  const [all, setAll] = useState(known.length === 0);
  const shown = channel.options.filter(
    (way) => all || known.includes(way) || answers.permissions.some((each) => each.channel === way),
  );
  const set = (way: Channel, purposes: readonly ConsentPurpose[], value: Said) =>
    onChange({ permissions: withSaid(answers.permissions, way, purposes, value) });
  return (
    <>
      {known.length === 0 && <p className={classes['note']}>{t('permission.noChannels')}</p>}
      {shown.map((way) => (
        <WayRows key={way} way={way} permissions={answers.permissions} onSet={set} />
      ))}
      {shown.length < channel.options.length && (
        <Button mt="md" variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('permission.more')}
        </Button>
      )}
    </>
  );
}

interface WayRowsProps {
  readonly way: Channel;
  readonly permissions: Permissions;
  readonly onSet: (way: Channel, purposes: readonly ConsentPurpose[], value: Said) => void;
}

function WayRows({ way, permissions, onSet }: WayRowsProps) {
  const { t } = useTranslation(['farewells', 'vocabulary']);
  const options = permissionAnswers.map((value) => ({ value, word: t(`permission.${value}`) }));
  const channelWord = t(`vocabulary:channel.${way}`);
  const values = consentPurpose.options.map((purpose) => saidOf(permissions, way, purpose));
  const [first = 'open'] = values;
  const same = values.every((value) => value === first);
  return (
    <fieldset className={classes['channel']}>
      <legend className={classes['heading']}>{channelWord}</legend>
      <div className={classes['row']}>
        <span aria-hidden>{t('permission.all')}</span>
        <Toggles
          label={t('permission.allOf', { channel: channelWord })}
          options={options}
          value={same ? first : 'mixed'}
          onChange={(value) => value !== 'mixed' && onSet(way, consentPurpose.options, value)}
        />
      </div>
      {consentPurpose.options.map((purpose) => (
        <div key={purpose} className={classes['row']}>
          <span aria-hidden>{t(`vocabulary:consentPurpose.${purpose}`)}</span>
          <Toggles
            label={t('permission.of', {
              purpose: t(`vocabulary:consentPurpose.${purpose}`),
              channel: channelWord,
            })}
            options={options}
            value={saidOf(permissions, way, purpose)}
            onChange={(value) => onSet(way, [purpose], value)}
          />
        </div>
      ))}
    </fieldset>
  );
}

function saidOf(permissions: Permissions, way: Channel, purpose: ConsentPurpose): Said {
  const word = permissions.find((each) => each.channel === way && each.purpose === purpose);
  if (word === undefined) return 'open';
  return word.granted ? 'yes' : 'no';
}

function withSaid(
  permissions: Permissions,
  way: Channel,
  purposes: readonly ConsentPurpose[],
  value: Said,
): Permissions {
  const others = permissions.filter((each) => each.channel !== way || !purposes.includes(each.purpose));
  if (value === 'open') return others;
  return [...others, ...purposes.map((purpose) => ({ purpose, channel: way, granted: value === 'yes' }))];
}
