import { Input, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { delimiter, type Inspection, type Reading, textEncoding } from '#shared/contract/importReading.ts';
import classes from './ReadingChoices.module.css';

const delimiterNames = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' } as const;

interface ReadingChoicesProps {
  readonly inspection: Inspection;
  readonly onRead: (reading: Reading) => void;
}

/** How the file is written, as far as its format has such things; each can be said better than it was found. */
export function ReadingChoices({ inspection, onRead }: ReadingChoicesProps) {
  const { t } = useTranslation('imports');
  const { format, encoding, delimiter: separator, sheet, sheets } = inspection;
  return (
    <div className={classes['choices']}>
      <Input.Wrapper label={t('found.format')} labelElement="div">
        <div className={classes['value']}>{t(`format.${format}`)}</div>
      </Input.Wrapper>
      {encoding !== null && (
        <Select
          label={t('found.encoding')}
          data={textEncoding.options.map((value) => ({ value, label: t(`encoding.${value}`) }))}
          value={encoding}
          onChange={(value) => onRead({ encoding: textEncoding.catch(encoding).parse(value) })}
          allowDeselect={false}
          w={264}
        />
      )}
      {separator !== null && (
        <Select
          label={t('found.delimiter')}
          data={delimiter.options.map((value) => ({ value, label: t(`delimiter.${delimiterNames[value]}`) }))}
          value={separator}
          onChange={(value) => onRead({ delimiter: delimiter.catch(separator).parse(value) })}
          allowDeselect={false}
          w={180}
        />
      )}
      {sheet !== null && sheets.length > 0 && (
        <Select
          label={t('found.sheet')}
          data={sheets}
          value={sheet}
          // Another sheet has its header elsewhere.
          onChange={(value) => value !== null && onRead({ sheet: value, headerRow: undefined })}
          allowDeselect={false}
          searchable={sheets.length > 10}
          w={220}
        />
      )}
    </div>
  );
}
