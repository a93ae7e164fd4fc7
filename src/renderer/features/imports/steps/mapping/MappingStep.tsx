import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { type ImportMapping, namesPeople } from '#shared/domain/imports/mapping.ts';
import { chosenFor, type FoundStepProps } from '../../choices.ts';
import { openDateColumns } from '../../openDates.ts';
import { CarriedChoices } from '../CarriedChoices.tsx';
import { Sheet } from '../Sheet.tsx';
import { StepFrame } from '../StepFrame.tsx';
import { ColumnRow } from './ColumnRow.tsx';
import { Constants } from './Constants.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { PhoneRegion } from './PhoneRegion.tsx';
import { ProfileMenu } from './profiles/ProfileMenu.tsx';

/** Says what each column becomes and how its values are read, and what is the same for all rows. */
export function MappingStep(props: FoundStepProps) {
  const { session, inspection, choices, change, onGo } = props;
  const { t } = useTranslation(['imports', 'app']);
  const fields = useCustomFields();
  const { mapping, answered } = choices;
  const set = (next: ImportMapping, said: readonly number[] = answered) =>
    change(chosenFor(session, inspection, next, said));
  const open = openDateColumns(inspection, mapping, answered, fields);
  const named = namesPeople(mapping);
  const nameless = mapping.columns.some(({ newField }) => newField?.name.trim() === '');
  const next = () => {
    // Said once more, so that what stands as proposed stays so when another file comes.
    set(mapping);
    onGo('duplicates');
  };
  return (
    <StepFrame
      title={t('steps.mapping')}
      sentence={t('mapping.sentence')}
      tools={<ProfileMenu {...props} />}
      actions={
        <>
          <Button variant="default" onClick={() => onGo('found')}>
            {t('app:back')}
          </Button>
          <Button disabled={!named || nameless || open.length > 0} onClick={next}>
            {t('mapping.next')}
          </Button>
        </>
      }
    >
      <OpenQuestions named={named} openDates={open.length} />
      <CarriedChoices choices={choices} change={change} />
      <Sheet label={t('steps.mapping')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('mapping.column')}</Table.Th>
            <Table.Th>{t('mapping.samples')}</Table.Th>
            <Table.Th>{t('mapping.becomes')}</Table.Th>
            <Table.Th>{t('mapping.order')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inspection.columns.map((column) => (
            <ColumnRow
              key={column.index}
              column={column}
              columns={inspection.columns}
              mapping={mapping}
              answered={answered}
              open={open}
              onMapping={set}
            />
          ))}
        </Table.Tbody>
      </Sheet>
      <PhoneRegion mapping={mapping} onMapping={set} />
      <Constants mapping={mapping} onMapping={set} />
    </StepFrame>
  );
}
