import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type NameOrder, nameOrder } from '#shared/domain/imports/mapping.ts';

interface NameOrderSelectProps {
  readonly of: string;
  readonly order: NameOrder;
  readonly onOrder: (order: NameOrder) => void;
}

/** In which order the parts of a whole name stand. */
export function NameOrderSelect({ of, order, onOrder }: NameOrderSelectProps) {
  const { t } = useTranslation('imports');
  return (
    <Select
      aria-label={t('mapping.nameOrderOf', { column: of })}
      data={nameOrder.options.map((value) => ({ value, label: t(`nameOrder.${value}`) }))}
      value={order}
      onChange={(value) => onOrder(nameOrder.catch(order).parse(value))}
      allowDeselect={false}
      size="sm"
      w={232}
    />
  );
}
