import { setTimeout as delay } from 'node:timers/promises';

/** Something done again and again until it is stopped. */
export interface Pulse {
  /** Settles when the beat under way has ended; there is none after it. */
  stop(): Promise<void>;
}

/** Beats at once and then `periodMs` after each beat has ended. */
export function startPulse(beat: () => Promise<void>, periodMs: number): Pulse {
  const stopped = new AbortController();
  const { signal } = stopped;
  const beating = (async () => {
    while (!signal.aborted) {
      await beat();
      await delay(periodMs, undefined, { signal, ref: false }).catch(
        () => undefined,
      );
    }
  })();
  return {
    stop: () => {
      stopped.abort();
      return beating;
    },
  };
}
