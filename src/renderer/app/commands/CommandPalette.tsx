import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#shared/domain/folding.ts';
import { CommandList } from './CommandList.tsx';
import classes from './CommandPalette.module.css';
import { type Command, useActions } from './useActions.ts';
import { useFoundPeople } from './useFoundPeople.tsx';
import { useScreens } from './useScreens.ts';

/** Opened by Ctrl or Cmd with K: people, every screen, and what can be done from anywhere, by a part of the name. */
export function CommandPalette() {
  const { t } = useTranslation('list');
  return (
    <Spotlight.Root
      // It opens from fields as well; no field has a use for these keys.
      tagsToIgnore={[]}
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': t('commands.title') } }}
    >
      <Palette />
    </Spotlight.Root>
  );
}

/** Made anew each time it opens, so that it asks for nobody while it is closed. */
function Palette() {
  const { t } = useTranslation('list');
  const id = useId();
  const [query, setQuery] = useState('');
  const [selected, select] = useState(0);
  const people = useFoundPeople(query);
  const groups = [
    { label: t('commands.people'), commands: people.commands },
    { label: t('commands.screens'), commands: useScreens().filter(matching(query)) },
    { label: t('commands.actions'), commands: useActions().filter(matching(query)) },
  ].filter(({ commands }) => commands.length > 0);
  const all = groups.flatMap(({ commands }) => commands);
  const present = all[Math.min(selected, all.length - 1)];
  const run = (command: Command) => {
    spotlight.close();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it is composing.
    if (event.nativeEvent.isComposing || present === undefined) return;
    const at = all.indexOf(present);
    if (event.key === 'ArrowDown') select((at + 1) % all.length);
    else if (event.key === 'ArrowUp') select((at + all.length - 1) % all.length);
    else if (event.key === 'Enter') run(present);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Spotlight.Search
        placeholder={t('commands.placeholder')}
        role="combobox"
        aria-label={t('commands.title')}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        {...(present !== undefined && { 'aria-activedescendant': `${id}-${present.id}` })}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          select(0);
        }}
        onKeyDown={onKeyDown}
      />
      <CommandList id={id} groups={groups} selected={present} onRun={run} />
      <p className={classes['nothing']} role="status" hidden={all.length > 0}>
        {all.length === 0 && t(people.pending ? 'commands.looking' : 'commands.nothing')}
      </p>
    </>
  );
}

const matching = (query: string) => (command: Command) =>
  fold(`${command.word} ${command.keywords ?? ''}`).includes(fold(query));
