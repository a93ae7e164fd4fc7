import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SurveyDefinition } from '#shared/contract/surveys.ts';
import { channel, consentPurpose } from '#shared/domain/vocabulary.ts';
import classes from '../surveys.module.css';

interface PermissionFieldsProps {
  readonly consents: SurveyDefinition['consents'];
  readonly fixed: boolean;
  readonly onChange: (consents: SurveyDefinition['consents']) => void;
}

/** For which permissions the survey asks: for what, and by which way. */
export function PermissionFields({ consents, fixed, onChange }: PermissionFieldsProps) {
  const { t } = useTranslation(['surveys', 'vocabulary']);
  const every = consentPurpose.options.flatMap((purpose) =>
    channel.options.map((way) => ({ purpose, channel: way })),
  );
  const has = (purpose: string, way: string) =>
    consents.some((each) => each.purpose === purpose && each.channel === way);
  const change = (purpose: string, way: string, on: boolean) =>
    onChange(
      every.filter((each) =>
        each.purpose === purpose && each.channel === way ? on : has(each.purpose, each.channel),
      ),
    );
  return (
    <fieldset className={classes['group']}>
      <legend>{t('editor.permissions')}</legend>
      <p className={classes['hint']}>{t('editor.permissionsHint')}</p>
      <Table className={classes['permissions'] ?? ''} withRowBorders={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {channel.options.map((way) => (
              <Table.Th key={way} scope="col">
                {t(`vocabulary:channel.${way}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {consentPurpose.options.map((purpose) => (
            <Table.Tr key={purpose}>
              <Table.Th scope="row">{t(`vocabulary:consentPurpose.${purpose}`)}</Table.Th>
              {channel.options.map((way) => (
                <Table.Td key={way}>
                  <Checkbox
                    aria-label={t('editor.permission', {
                      purpose: t(`vocabulary:consentPurpose.${purpose}`),
                      channel: t(`vocabulary:channel.${way}`),
                    })}
                    disabled={fixed}
                    checked={has(purpose, way)}
                    onChange={(event) => change(purpose, way, event.currentTarget.checked)}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </fieldset>
  );
}
