import process from 'node:process';

/** A failure that the reader can do something about: shown without a stack. */
export class LaunchError extends Error {}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Shows that something long is going on: in a terminal one line that counts the
 * seconds, elsewhere a line every half minute.
 */
export function startProgress(title) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const live = process.stderr.isTTY;
  let detail = '';
  const draw = () => {
    const text = `${title} ${seconds()} s${detail ? `  ${detail}` : ''}`;
    if (live) {
      const width = (process.stderr.columns ?? 80) - 1;
      process.stderr.write(`\r\u001b[2K${text.slice(0, width)}`);
    } else {
      say(text);
    }
  };
  say(title);
  const timer = setInterval(draw, live ? 500 : 30_000);
  return {
    detail(text) {
      detail = text;
    },
    end(result) {
      clearInterval(timer);
      if (live) process.stderr.write('\r\u001b[2K');
      say(`${title} ${result} (${seconds()} s)`);
    },
  };
}
