import { setTimeout as delay } from 'node:timers/promises';

const ATTEMPTS = 5;

/**
 * Reads again when a connection was closed under it: server and client share
 * one process here, so the server may close an idle connection that the client,
 * busy too, has not seen closing.
 */
export const patientFetch: typeof fetch = async (input, init) => {
  const reads = (init?.method ?? 'GET').toLocaleUpperCase('en-US') === 'GET';
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch(input, init);
    } catch (error) {
      if (!reads || attempt === ATTEMPTS) throw error;
      await delay(100);
    }
  }
};
