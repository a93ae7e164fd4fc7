import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import type { Appearance } from '../appearance.ts';

/** Keeps the native colours and the about panel as the preferences say. */
export function setUpNativeLook(appearance: Appearance): void {
  const follow = () => {
    nativeTheme.themeSource = appearance.current().theme;
    app.setAboutPanelOptions({
      applicationName: 'Enishi',
      applicationVersion: app.getVersion(),
      version: `Electron ${process.versions.electron}`,
      copyright: appearance.words()('aboutText'),
      iconPath: join(app.getAppPath(), 'resources', 'icon.png'),
    });
  };
  follow();
  appearance.onChange(follow);
}
