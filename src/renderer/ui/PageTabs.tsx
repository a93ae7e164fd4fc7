import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './PageTabs.module.css';

export interface PageTab {
  readonly to: NonNullable<LinkProps['to']>;
  readonly word: string;
  /** What of the address goes along; nothing, where it is left out. */
  readonly search?: LinkProps['search'];
}

interface PageTabsProps {
  /** What these pages are about, for screen readers. */
  readonly label: string;
  readonly tabs: readonly PageTab[];
  /** What narrows the page, at the right of the tabs. */
  readonly tools?: ReactNode;
}

/**
 * Pages about one subject beside each other. One is at the tab whose address the page's own begins with; where several do, at the
 * longest.
 */
export function PageTabs({ label, tabs, tools }: PageTabsProps) {
  const pathname = useLocation({ select: (location) => location.pathname });
  const here = tabs
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
  return (
    <div className={classes['bar']}>
      <nav className={classes['tabs']} aria-label={label}>
        {tabs.map((tab) => (
          <Link
            key={tab.to}
            to={tab.to}
            {...(tab.search === undefined ? {} : { search: tab.search })}
            activeOptions={{ exact: tab !== here, includeSearch: false }}
            activeProps={{}}
            className={classes['tab'] ?? ''}
          >
            {tab.word}
          </Link>
        ))}
      </nav>
      {tools && <div className={classes['tools']}>{tools}</div>}
    </div>
  );
}
