import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import type { ColumnMapping, DateOrder } from '#shared/domain/imports/mapping.ts';
import {
  isDateTarget,
  isWholeName,
  joinedColumns,
  withColumn,
  withJoin,
  withValue,
} from '../../mappingEdits.ts';
import { valueChoices } from '../../valueChoices.ts';
import { meaningOf } from '../../valueMeanings.ts';
import { useColumnName } from '../columnCells.tsx';
import type { ColumnRowProps } from './ColumnRow.tsx';
import { DateOrderField } from './DateOrderField.tsx';
import { JoinField } from './JoinField.tsx';
import { NameOrderSelect } from './NameOrderSelect.tsx';
import { ValueMeanings } from './ValueMeanings.tsx';

interface HowReadProps extends ColumnRowProps {
  readonly mapped: ColumnMapping;
  /** How the page calls the column. */
  readonly name: string;
}

/** How the values of a column are written, as far as its field leaves that open. */
export function HowRead(props: HowReadProps) {
  const { column, mapping, mapped, name, onMapping } = props;
  const { t } = useTranslation(['imports', 'vocabulary']);
  const fields = useCustomFields();
  const change = (patch: Partial<ColumnMapping>) => onMapping(withColumn(mapping, column.index, patch));
  if (isWholeName(mapped.field)) {
    const order = mapped.nameOrder ?? 'familyGiven';
    return <NameOrderSelect of={name} order={order} onOrder={(nameOrder) => change({ nameOrder })} />;
  }
  if (isDateTarget(mapped, fields)) return <HowDated {...props} />;
  const choices = valueChoices(mapped, fields, t);
  if (choices !== null) {
    return (
      <ValueMeanings
        of={name}
        column={column}
        mapped={mapped}
        choices={choices}
        meaningOf={(word) => meaningOf(mapped, word, fields)}
        onValue={(word, value) => onMapping(withValue(mapping, column.index, word, value))}
      />
    );
  }
  return <HowJoined {...props} />;
}

function HowDated({ column, columns, mapping, mapped, name, answered, open, onMapping }: HowReadProps) {
  const { dateOrders } = column;
  const say = (columns: readonly number[], order: DateOrder) => {
    const next = columns.reduce((before, each) => withColumn(before, each, { dateOrder: order }), mapping);
    onMapping(next, [...new Set([...answered, ...columns])]);
  };
  const order = mapped.dateOrder ?? 'ymd';
  const alike = open.filter((each) => columns[each]?.dateOrders.includes(order));
  const isAnswered = dateOrders.length > 1 && !open.includes(column.index);
  return (
    <DateOrderField
      of={name}
      column={column}
      order={order}
      answered={isAnswered}
      onOrder={(chosen) => say([column.index], chosen)}
      onForAll={alike.length > 0 ? () => say(alike, order) : null}
    />
  );
}

function HowJoined({ column, columns, mapping, mapped, name, onMapping }: HowReadProps) {
  const nameOf = useColumnName();
  const joined = joinedColumns(mapping, mapped.field);
  if (joined.length === 0) return null;
  return (
    <JoinField
      of={name}
      columns={columns.filter(({ index }) => joined.includes(index)).map(nameOf)}
      separator={mapping.joins?.[mapped.field] ?? ' '}
      chooses={joined[0] === column.index}
      onSeparator={(separator) => onMapping(withJoin(mapping, mapped.field, separator))}
    />
  );
}
