import { Anchor, SegmentedControl } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '#renderer/ui/PageTabs.tsx';
import classes from './FarewellTabs.module.css';
import type { Whose } from './useWhose.ts';

/** The screens about farewells beside each other, and at the right whose they show, where that can be chosen. */
export function FarewellTabs({ whose }: { whose?: Whose }) {
  const { t } = useTranslation('offboarding');
  // Whose farewells one looks at stays as it is.
  const { of } = useSearch({ strict: false });
  const search = of === undefined ? {} : { of };
  return (
    <PageTabs
      label={t('tabs.label')}
      tabs={[
        { to: '/farewells', word: t('tabs.board'), search },
        { to: '/farewells/calendar', word: t('tabs.calendar'), search },
        { to: '/farewells/messages', word: t('tabs.messages'), search },
        { to: '/farewells/numbers', word: t('tabs.numbers'), search },
      ]}
      tools={whose && <WhoseChoice whose={whose} />}
    />
  );
}

function WhoseChoice({ whose: { mine, named, choose } }: { whose: Whose }) {
  const { t } = useTranslation('offboarding');
  if (!named) {
    return (
      <p className={classes['whose']}>
        {t('whose.unnamed')}{' '}
        <Anchor component={Link} to="/settings" size="sm">
          {t('whose.enterName')}
        </Anchor>
      </p>
    );
  }
  return (
    <div className={classes['whose']}>
      <SegmentedControl
        size="xs"
        aria-label={t('whose.label')}
        data={[
          { value: 'mine', label: t('whose.mine') },
          { value: 'all', label: t('whose.all') },
        ]}
        value={mine ? 'mine' : 'all'}
        onChange={(chosen) => choose(chosen === 'mine')}
      />
    </div>
  );
}
