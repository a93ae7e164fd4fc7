import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '#test/support/workspace.ts';
import { openBoth } from '../../bench/people/benched.ts';
import { benchPages } from '../../bench/people/pages.ts';
import { benchProfiles } from '../../bench/people/profiles.ts';
import { benchRules } from '../../bench/people/rules.ts';
import { benchSearch } from '../../bench/people/search.ts';
import { benchSample } from '../../bench/sample/benchSample.ts';

test('the bench runs, and the program’s answers are those of hand-written SQL', async () => {
  const size = { seed: 2026, people: 600, interactions: 3000 };
  const folder = join(temporaryFolder(), 'bench');
  const sample = await benchSample(folder, size, () => undefined);
  const benched = await openBoth(sample);
  onTestFinished(() => benched.close());
  // Without timed rounds: the first looks whether the answers agree.
  const results = [
    await benchSearch(benched, size.seed, 0),
    await benchPages(benched, size.seed, 0),
    await benchProfiles(benched, 0),
    await benchRules(benched, 0),
  ];
  expect(results.map(({ id, otherwise }) => [id, otherwise])).toEqual([
    ['search', 0],
    ['pages', 0],
    ['profile', 0],
    ['rules', 0],
  ]);
  // Made once, it is found again.
  expect(await benchSample(folder, size, () => undefined)).toEqual(sample);
});
