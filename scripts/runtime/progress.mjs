// @ts-check

/** @typedef {(detail: string) => void} Tell sets the words after the running step's title */

const redrawMs = 200;
const lineMs = 2000;
const manyLines = 5;

/**
 * Runs one step and says so on stderr (stdout belongs to the program that follows): on a terminal one line
 * that is redrawn, elsewhere a line every two seconds (later every ten), and one line when the step is over.
 * @template T
 * @param {string} title
 * @param {(tell: Tell) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now();
  const terminal = process.stderr.isTTY === true;
  let detail = '';
  let ticks = 0;
  const draw = () => {
    ticks += 1;
    if (!terminal && ticks > manyLines && ticks % manyLines !== 0) return;
    const words = `  ${title} … ${seconds(started)}${detail ? `  ${detail}` : ''}`;
    if (!terminal) process.stderr.write(`${words}\n`);
    else process.stderr.write(`\r\x1b[2K${words.slice(0, (process.stderr.columns || 80) - 1)}`);
  };
  if (terminal) draw();
  const timer = setInterval(draw, terminal ? redrawMs : lineMs);
  let mark = '✗';
  try {
    const result = await work((words) => {
      detail = words;
    });
    mark = '✓';
    return result;
  } finally {
    clearInterval(timer);
    if (terminal) process.stderr.write('\r\x1b[2K');
    process.stderr.write(`${mark} ${title}  ${seconds(started)}\n`);
  }
}

/**
 * One line of news that belongs to no step.
 * @param {string} words
 */
export function note(words) {
  process.stderr.write(`  ${words}\n`);
}

/**
 * @param {number} done
 * @param {number} total 0 when it is not known
 */
export function megabytes(done, total) {
  const of = total > 0 ? ` of ${Math.round(total / 1e6)}` : '';
  return `${Math.round(done / 1e6)}${of} MB`;
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
