import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import classes from './AlumniPage.module.css';
import { AddPersonDialog } from './add/AddPersonDialog.tsx';
import { SplitView } from './beside/SplitView.tsx';
import { AlumniList } from './list/AlumniList.tsx';
import { AlumniSentence } from './list/AlumniSentence.tsx';
import { SearchBox } from './list/SearchBox.tsx';
import { useListedPeople } from './list/useListedPeople.ts';
import { PersonProfile } from './profile/PersonProfile.tsx';
import { useOpened } from './useOpened.ts';

/** All people in one list; a profile opens beside it and, on a second Enter, instead of it. */
export function AlumniPage() {
  const { t } = useTranslation('people');
  const people = useListedPeople();
  const opening = useOpened();
  const [active, setActive] = useActiveRow(people.shown);
  const [adding, add] = useDisclosure(false);
  const grid = useRef<HTMLDivElement>(null);
  const { opened, full } = opening;
  const stepBack = () => {
    if (full) opening.setFull(false);
    else opening.close();
    // Once the list is there again.
    requestAnimationFrame(() => grid.current?.focus({ preventScroll: true }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || opened === null || !leavesProfile(event)) return;
    event.preventDefault();
    stepBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape steps back from wherever one is on the page
    <div className={classes['page']} onKeyDown={onKeyDown}>
      <Page
        fill
        head={
          <PageHead
            title={t('list.title')}
            sentence={<AlumniSentence total={people.total} search={people.shown.search} />}
            action={
              <Button leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={add.open}>
                {t('add.title')}
              </Button>
            }
          />
        }
      >
        <SplitView
          full={full}
          list={
            <div className={classes['list']}>
              <SearchBox
                text={people.text}
                onChange={people.setText}
                onLeave={() => grid.current?.focus({ preventScroll: true })}
              />
              <div className={classes['rows']}>
                <AlumniList
                  people={people}
                  active={active}
                  onActive={(index, person) => {
                    setActive(index);
                    if (person !== null) opening.follow(person);
                  }}
                  opened={opened}
                  onOpen={opening.open}
                  onOpenFull={opening.openFull}
                  gridRef={grid}
                />
              </div>
            </div>
          }
          beside={
            opened && (
              <PersonProfile
                key={opened}
                personId={opened}
                full={full}
                onFull={() => opening.setFull(!full)}
                onClose={stepBack}
              />
            )
          }
        />
      </Page>
      <AddPersonDialog opened={adding} onClose={add.close} onAdded={opening.open} />
    </div>
  );
}

/** The row the keys act on; the first one of each new question. */
function useActiveRow(question: object): [number, (index: number) => void] {
  const [active, setActive] = useState({ question, index: 0 });
  return [active.question === question ? active.index : 0, (index: number) => setActive({ question, index })];
}

/** Escape in a field or an open menu is for these, and what is pressed in a dialog only bubbles here through React. */
function leavesProfile(event: KeyboardEvent<HTMLElement>): boolean {
  const { target, currentTarget } = event;
  if (event.defaultPrevented || !(target instanceof HTMLElement) || !currentTarget.contains(target))
    return false;
  const field = target.closest('input, textarea, [aria-expanded="true"], [role="menu"]');
  return field === null;
}
