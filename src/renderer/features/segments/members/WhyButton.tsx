import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '#shared/contract/segments.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import classes from './members.module.css';
import { Why } from './Why.tsx';

interface WhyButtonProps {
  readonly segment: Segment;
  readonly person: { readonly id: PersonId; readonly name: PersonName };
  /** Where it is said what it is about, as beside the segment's name. */
  readonly label?: string;
}

/** Tells on demand why a person is in a segment. */
export function WhyButton({ segment, person, label }: WhyButtonProps) {
  const { t } = useTranslation('segments');
  const [opened, setOpened] = useState(false);
  const name = displayName(person.name);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={opened}
          aria-label={label ?? t('why.ask', { name })}
          onClick={() => setOpened(!opened)}
        >
          {t('why.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['why'] ?? ''}>
        {opened && <Why segment={segment} personId={person.id} name={name} />}
      </Popover.Dropdown>
    </Popover>
  );
}
