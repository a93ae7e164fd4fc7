import { Alert, Button, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Inspection, Reading } from '#shared/contract/importReading.ts';
import { namesPeople } from '#shared/domain/imports/mapping.ts';
import type { FoundStepProps } from '../../choices.ts';
import type { FileFinding } from '../../useInspection.ts';
import { CarriedChoices } from '../CarriedChoices.tsx';
import { Sentences } from '../Sentences.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepWork } from '../StepProgress.tsx';
import { ContactFields } from './ContactFields.tsx';
import classes from './FoundStep.module.css';
import { Oddities } from './Oddities.tsx';
import { ProfileLine } from './ProfileLine.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { TopRows } from './TopRows.tsx';

interface Props extends FoundStepProps {
  readonly finding: FileFinding;
}

/** What was recognised in the file, each part of which can be said better; everything follows at once. */
export function FoundStep({ session, change, onGo, inspection, choices, finding }: Props) {
  const { t } = useTranslation(['imports', 'app']);
  const { mapping } = choices;
  const leftOut = inspection.columns.length - mapping.columns.length;
  const named = namesPeople(mapping);
  const shown = asChosen(inspection, session.reading);
  const read = (reading: Reading) => change({ reading: { ...session.reading, ...reading }, decisions: [] });
  return (
    <StepFrame
      title={<Head inspection={inspection} />}
      sentence={
        named ? (
          <Sentences
            sentences={[
              t('found.recognised', { count: mapping.columns.length }),
              ...(leftOut > 0 ? [t('found.leftOut', { count: leftOut })] : []),
            ]}
          />
        ) : undefined
      }
      work={workOf(finding, t('found.readingAnew'), change)}
      actions={
        <>
          <Button variant="default" onClick={() => onGo('file')}>
            {t('app:back')}
          </Button>
          <Button disabled={finding.stale || inspection.columns.length === 0} onClick={() => onGo('mapping')}>
            {t('found.next')}
          </Button>
        </>
      }
    >
      {!named && (
        <Alert icon={<IconInfoCircle aria-hidden />} role="status">
          {t('found.noNames')}
        </Alert>
      )}
      <ProfileLine inspection={inspection} session={session} change={change} />
      <CarriedChoices choices={choices} change={change} />
      <ReadingChoices inspection={shown} onRead={read} />
      <Stack gap="sm" aria-busy={finding.stale} className={classes['found'] ?? ''}>
        <Oddities oddities={inspection.oddities} />
        {isTable(inspection) ? (
          <TopRows inspection={shown} mapping={mapping} onHeaderRow={(headerRow) => read({ headerRow })} />
        ) : (
          <ContactFields inspection={inspection} mapping={mapping} />
        )}
      </Stack>
    </StepFrame>
  );
}

/** Contacts have no header row that could stand elsewhere. */
const isTable = ({ format }: Inspection): boolean => format === 'csv' || format === 'xlsx';

/** What was found, with what the user chose meanwhile: a choice shows at once, before the file is read so. */
function asChosen(found: Inspection, { encoding, delimiter, sheet, headerRow }: Reading): Inspection {
  return {
    ...found,
    encoding: encoding ?? found.encoding,
    delimiter: delimiter ?? found.delimiter,
    sheet: sheet ?? found.sheet,
    headerRow: headerRow === undefined ? found.headerRow : headerRow,
  };
}

/** How much there is in the file. */
function Head({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { fileName, rows, columns } = inspection;
  const counted = format.number(rows);
  const wide = format.number(columns.length);
  return isTable(inspection)
    ? t('found.head', {
        fileName,
        rows: t('found.rows', { count: rows, rows: counted }),
        columns: t('found.columns', { count: columns.length, columns: wide }),
      })
    : t('found.head', {
        fileName,
        rows: t('found.contacts', { count: rows, rows: counted }),
        columns: t('found.fields', { count: columns.length, columns: wide }),
      });
}

/** Reading the file anew, which can be given up for what was found before. */
function workOf(
  { stale, progress, foundBy }: FileFinding,
  title: string,
  change: FoundStepProps['change'],
): StepWork | null {
  if (!stale || progress === null || foundBy === null) return null;
  const { reading, useProfile } = foundBy;
  return { title, progress, onCancel: () => change({ reading, useProfile }) };
}
