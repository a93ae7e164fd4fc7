import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { type NoteTier, noteTier } from '#shared/domain/vocabulary.ts';
import classes from './InteractionFields.module.css';

/** Who may read it, chosen by name and said in a sentence. */
export function TierField(props: { value: NoteTier; onChange: (tier: NoteTier) => void }) {
  const { t } = useTranslation(['interactions', 'vocabulary']);
  const tiers = useTiers();
  return (
    <Select
      size="xs"
      classNames={{
        root: classes['tier'] ?? '',
        wrapper: classes['tierChoice'] ?? '',
        description: classes['explanation'] ?? '',
      }}
      aria-label={t('field.tier')}
      description={t(`tier.${props.value}`)}
      inputWrapperOrder={['input', 'description']}
      allowDeselect={false}
      data={tiers.map((value) => ({ value, label: t(`vocabulary:noteTier.${value}`) }))}
      value={props.value}
      onChange={(value) => props.onChange(noteTier.parse(value))}
    />
  );
}

/** The tiers that the user's role may write: HR all of them, others what they can read again. */
function useTiers(): readonly NoteTier[] {
  const { role } = usePreferences();
  return role === 'hr' ? noteTier.options : noteTier.options.filter((tier) => tier !== 'hr');
}
