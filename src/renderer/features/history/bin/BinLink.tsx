import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Says what the bin is for, and leads there. */
export function BinLink() {
  const { t } = useTranslation('history');
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('bin.setting')}
      </Text>
      <Anchor component={Link} to="/bin" size="sm">
        {t('bin.open')}
      </Anchor>
    </div>
  );
}
