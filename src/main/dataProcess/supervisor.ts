import type { DataProcessMessage } from '#shared/contract/dataProcess.ts';

/** A running data process as its supervisor sees it; `Port` is Electron's MessagePortMain. */
export interface RunningProcess<Port> {
  post(message: DataProcessMessage, ports: Port[]): void;
  /** Calls back once, also when it dies at once. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface SupervisorParts<Port> {
  /** Starts a process and posts its `start` message and all grants. */
  start(): RunningProcess<Port>;
  /** It died; what was asked of it is lost. */
  gone(): void;
  /** A new one runs in its place and has no page yet. */
  restarted(): void;
  /** It died too often. Resolves with true when the user wants to try again. */
  givenUp(): Promise<boolean>;
  /** Milliseconds that only grow. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** Waits before the first, second and every later restart within the minute, in milliseconds. */
const backOff = [0, 250, 1000];
const shortTime = 60_000;
const tooMany = 5;
/** How long it may take to close the database, in milliseconds. */
const graceTime = 5000;

export interface Supervisor<Port> {
  /** Hands a message to the running process; while none runs it is dropped, since a new one gets all anew. */
  post(message: DataProcessMessage, ports?: Port[]): void;
  isRunning(): boolean;
  /** Ends the process in an orderly way, by force after five seconds. No restart follows. */
  shutDown(): Promise<void>;
}

/** Starts the data process and starts it again whenever it dies. */
export function superviseDataProcess<Port>(parts: SupervisorParts<Port>): Supervisor<Port> {
  let running: RunningProcess<Port> | null = null;
  let ended: Promise<void> = Promise.resolve();
  let isStopping = false;
  let deaths: number[] = [];

  const start = () => {
    const process = parts.start();
    running = process;
    ended = new Promise((resolve) => {
      process.onExit(() => {
        running = null;
        resolve();
        if (!isStopping) restart().catch(parts.gone);
      });
    });
  };

  const restart = async () => {
    parts.gone();
    deaths = [...deaths.filter((at) => parts.now() - at < shortTime), parts.now()];
    if (deaths.length >= tooMany) {
      if (!(await parts.givenUp())) return;
      deaths = [];
    } else {
      await parts.wait(backOff[deaths.length - 1] ?? backOff.at(-1) ?? 0);
    }
    if (isStopping) return;
    start();
    parts.restarted();
  };

  start();
  return {
    post: (message, ports = []) => running?.post(message, ports),
    isRunning: () => running !== null,
    shutDown: async () => {
      isStopping = true;
      if (!running) return;
      const process = running;
      process.post({ type: 'shutdown' }, []);
      const inTime = await Promise.race([ended.then(() => true), parts.wait(graceTime).then(() => false)]);
      if (!inTime) process.kill();
    },
  };
}
