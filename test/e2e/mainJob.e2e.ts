import { test } from '@playwright/test';
import { launchEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { mainJob } from '../support/mainJob.ts';

for (const language of ['en', 'ja'] as const) {
  test(`the main job in ${language}: a file becomes alumni, a timeline, a chart and a report`, async () => {
    const folder = await temporaryFolder();
    const userData = await temporaryFolder();
    await mainJob(language, folder, () => launchEnishi({ language, userData }));
    await removeFolder(folder);
    await removeFolder(userData);
  });
}
