import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { LaunchError } from './progress.mjs';

/** Output of a short command, or undefined when it is missing or fails. */
export function outputOf(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', ...options });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** Runs a command to its end with our own input and output; its exit code. */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forward = signal => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.once('error', error => {
      reject(
        new LaunchError(`'${command}' could not be run: ${error.message}`),
      );
    });
    child.once('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/**
 * Runs a command and gives its output away by the line; the last lines are
 * kept for the error.
 *
 * @throws LaunchError with the end of the output when it fails
 */
export function runQuietly(
  command,
  args,
  { onLine = () => {}, ...options } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    const lines = [];
    let rest = '';
    const take = chunk => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop();
      for (const line of parts) {
        lines.push(line);
        if (lines.length > 200) lines.shift();
        onLine(line);
      }
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', error => {
      reject(
        new LaunchError(`'${command}' could not be run: ${error.message}`),
      );
    });
    child.once('close', code => {
      if (code === 0) {
        resolve();
        return;
      }
      const end = [...lines, rest].slice(-40).join('\n');
      reject(new LaunchError(`'${command} ${args.join(' ')}' failed:\n${end}`));
    });
  });
}
