import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { removeFolder, temporaryFolder } from '../support/app.ts';
import { mainJob } from '../support/mainJob.ts';
import { inspectableCopy, launchPackaged } from '../support/packaged.ts';

let copy: Awaited<ReturnType<typeof inspectableCopy>>;

test.beforeAll(async () => {
  copy = await inspectableCopy();
});
test.afterAll(() => copy.remove());

for (const language of ['en', 'ja'] as const) {
  test(`the main job in ${language} in the packaged program`, async () => {
    const home = await temporaryFolder();
    await mkdir(join(home, 'tmp'));
    const folder = join(home, 'Documents');
    await mkdir(folder);
    await mainJob(language, folder, () => launchPackaged(copy.program, { home, language }));
    await removeFolder(home);
  });
}
