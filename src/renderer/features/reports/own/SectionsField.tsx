import { ActionIcon, Button, Group, Input } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { SortableItems } from '#renderer/features/people/list/SortableItems.tsx';
import { type OwnReportSection, ownReportSection } from '#shared/contract/ownReports.ts';
import classes from './OwnReportPage.module.css';
import { useSectionNames } from './useSectionNames.ts';

interface SectionsFieldProps {
  readonly sections: readonly OwnReportSection[];
  readonly onChange: (sections: OwnReportSection[]) => void;
  readonly error: ReactNode;
}

/** The sections of a report in their order, and those that can be added. People by name are HR's to add. */
export function SectionsField({ sections, onChange, error }: SectionsFieldProps) {
  const { t } = useTranslation('reports');
  const { role } = usePreferences();
  const nameOf = useSectionNames();
  const offered = ownReportSection.options.filter(
    (section) => !sections.includes(section) && (section !== 'people' || role === 'hr'),
  );
  const move = (from: number, to: number) => {
    const rest = [...sections];
    rest.splice(to, 0, ...rest.splice(from, 1));
    onChange(rest);
  };
  return (
    <div className={classes['sections']}>
      <div>
        <h3>{t('own.inIt')}</h3>
        <SortableItems
          label={t('own.inIt')}
          items={sections.map((section) => ({ id: section, label: nameOf(section) }))}
          onMove={move}
        >
          {({ id, label }) => (
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <span>{label}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('own.dropSection', { name: label })}
                title={t('own.dropSection', { name: label })}
                onClick={() => onChange(sections.filter((section) => section !== id))}
              >
                <IconX size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Group>
          )}
        </SortableItems>
        {error !== null && <Input.Error>{error}</Input.Error>}
        {sections.includes('people') && <p className={classes['hint']}>{t('own.peopleHint')}</p>}
      </div>
      <div>
        <h3>{t('own.offered')}</h3>
        <ul className={classes['offered']}>
          {offered.map((section) => (
            <li key={section}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
                aria-label={t('own.addSection', { name: nameOf(section) })}
                onClick={() => onChange([...sections, section])}
              >
                {nameOf(section)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
