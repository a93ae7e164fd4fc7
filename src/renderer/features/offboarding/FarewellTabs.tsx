import { Anchor, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './FarewellsFrame.module.css';
import type { Whose } from './useWhose.ts';

const tabs = [
  { to: '/farewells', name: 'board' },
  { to: '/farewells/calendar', name: 'calendar' },
  { to: '/farewells/messages', name: 'messages' },
  { to: '/farewells/numbers', name: 'numbers' },
] as const;

/** The screens about farewells beside each other, and at the right whose they show, where that can be chosen. */
export function FarewellTabs({ whose }: { whose?: Whose }) {
  const { t } = useTranslation('offboarding');
  return (
    <div className={classes['bar']}>
      <nav className={classes['tabs']} aria-label={t('tabs.label')}>
        {tabs.map(({ to, name }) => (
          <Link
            key={name}
            to={to}
            // Whose farewells one looks at stays as it is.
            search={(search) => (search.of === undefined ? {} : { of: search.of })}
            activeOptions={{ exact: true, includeSearch: false }}
            className={classes['tab']}
          >
            {t(`tabs.${name}`)}
          </Link>
        ))}
      </nav>
      {whose && <WhoseChoice whose={whose} />}
    </div>
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
