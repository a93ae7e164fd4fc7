import { join } from 'node:path';
import { app } from 'electron';
import { describeError } from '../describeError.ts';
import { log } from '../log.ts';
import { readUpdateFeed, type UpdateFeed } from './feed.ts';
import { updateProblemOf } from './problem.ts';
import { createUpdates, type Updater, type Updates } from './updates.ts';

/** After `ready`. `devFeed` names a feed for a program that runs from its sources; such a one has none else. */
export function setUpUpdates(devFeed: string | null): Updates {
  const feed = app.isPackaged
    ? readUpdateFeed(join(app.getAppPath(), 'package.json'))
    : devFeed && readUpdateFeed(devFeed);
  return createUpdates({
    updater: feed ? whenNeeded(feed, devFeed) : null,
    problemOf: updateProblemOf,
    every: (milliseconds, call) => {
      const timer = setInterval(call, milliseconds);
      return () => clearInterval(timer);
    },
    failed: (error) => log.warn(`no newer version: ${describeError(error)}`),
  });
}

/** The library is large, and most starts never ask for it. */
function whenNeeded(feed: UpdateFeed, configFile: string | null): Updater {
  let loaded: Promise<Updater> | null = null;
  const updater = () => {
    loaded ??= import('./electronUpdater.ts').then(({ createElectronUpdater }) =>
      createElectronUpdater({ feed, configFile, warn: (message) => log.warn(message) }),
    );
    return loaded;
  };
  return {
    look: async () => (await updater()).look(),
    fetch: async (report, signal) => (await updater()).fetch(report, signal),
  };
}
