import { Button, Group, Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import classes from './ExportDialog.module.css';
import type { Exporting, ExportWish } from './useExport.ts';

interface LackingCharactersProps {
  readonly lacking: Extract<Exporting, { state: 'lacking' }>;
  /** Writes the same file otherwise. */
  readonly onAgain: (wish: ExportWish, file: FileGrant) => void;
  readonly onBack: () => void;
}

/** Which characters the encoding lacks, and the ways to go on; nothing is written so far. */
export function LackingCharacters({
  lacking: { wish, file, found },
  onAgain,
  onBack,
}: LackingCharactersProps) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const { characters, total } = found;
  return (
    <Stack gap="lg">
      <div role="alert">
        <p className={classes['fileName']}>
          {t('lacking.title', { count: total, shown: format.number(total) })}
        </p>
        <p className={classes['about']}>{t('lacking.nothingWritten')}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={classes['characters']} tabIndex={0} aria-label={t('lacking.table')}>
        <Table stickyHeader verticalSpacing={6} horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('lacking.character')}</Table.Th>
              <Table.Th className={classes['number']}>{t('lacking.times')}</Table.Th>
              <Table.Th>{t('lacking.first')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {characters.map(({ character, count, first }) => (
              <Table.Tr key={character}>
                <Table.Td>
                  <span className={classes['character']}>{character}</span>
                  <span className={classes['code']}>{codeOf(character)}</span>
                </Table.Td>
                <Table.Td className={classes['number']}>{format.number(count)}</Table.Td>
                <Table.Td className="enishi-name">{first}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onBack}>
          {t('lacking.back')}
        </Button>
        <Button variant="default" onClick={() => onAgain({ ...wish, unmappable: 'geta' }, file)}>
          {t('lacking.geta')}
        </Button>
        <Button autoFocus onClick={() => onAgain({ ...wish, encoding: 'utf-8' }, file)}>
          {t('lacking.utf8')}
        </Button>
      </Group>
    </Stack>
  );
}

/** For whoever looks it up: U+9AD9 */
const codeOf = (character: string): string =>
  Array.from(
    character,
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
