import './app/pagePolicy.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { bridge } from './app/bridge.ts';
import { connectToDataProcess } from './app/data/dataClient.ts';
import { makeQueryClient } from './app/data/queryClient.ts';
import { preventDraggingOut } from './app/dragOut.ts';
import { makePageWords, systemLanguage } from './app/i18n.ts';
import { makeRouter } from './app/routes/router.tsx';
import { nameLinuxFonts } from './app/theme/linuxFonts.ts';

// Fonts differ from system to system, see global.css.
const { platform } = bridge();
document.documentElement.dataset['platform'] = platform;

preventDraggingOut(document);

const access = connectToDataProcess();
const queryClient = makeQueryClient();
const router = makeRouter({ data: access.queries, queryClient });

const page = document.querySelector('#page');
if (page === null) throw new Error('index.html has no #page');
createRoot(page).render(
  <App access={access} queryClient={queryClient} router={router} words={makePageWords(systemLanguage())} />,
);

// While the page waits for its first answer.
const hasJapanese = platform === 'linux' && nameLinuxFonts(document.documentElement);

// Beside the page: its rules name some hundred files, and few systems need any of them.
if (!hasJapanese) {
  requestIdleCallback(() => {
    import('./app/theme/japaneseFont.ts').catch(() => undefined);
  });
}
