/** What the environment may change, and only while the program runs from its sources. */
export interface Environment {
  /** Vite's development server, on this computer only. */
  devServer: URL | null;
  /** Another place for what belongs to this computer, so that tests do not touch the developer's. */
  userData: string | null;
  /** A JSON file with a list of paths that answer the native pickers in order. */
  testPicks: string | null;
  /** A JSON file that names a feed of newer versions, see src/main/updates/feed.ts. */
  updateFeed: string | null;
}

const nothing: Environment = { devServer: null, userData: null, testPicks: null, updateFeed: null };

/** Reads the variables; an installed program reads none of them, whoever sets them. */
export function readEnvironment(variables: NodeJS.ProcessEnv, isPackaged: boolean): Environment {
  if (isPackaged) return nothing;
  return {
    devServer: localServer(variables['ELECTRON_RENDERER_URL']),
    userData: variables['ENISHI_USER_DATA'] || null,
    testPicks: variables['ENISHI_TEST_PICK'] || null,
    updateFeed: variables['ENISHI_UPDATE_FEED'] || null,
  };
}

/**
 * The variables a child process of ours gets. In an installed program those that make Node load other code, and
 * those meant for development, are taken out.
 */
export function childVariables(variables: NodeJS.ProcessEnv, isPackaged: boolean): NodeJS.ProcessEnv {
  if (!isPackaged) return { ...variables };
  const kept = Object.entries(variables).filter(
    ([name]) =>
      !name.startsWith('NODE_') &&
      !name.startsWith('ELECTRON_') &&
      (!name.startsWith('ENISHI_') || name === 'ENISHI_PASSPHRASE'),
  );
  return Object.fromEntries(kept);
}

function localServer(address: string | undefined): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'http:' && isLocal ? url : null;
}
