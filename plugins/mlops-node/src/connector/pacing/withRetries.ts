import { ClientFailure } from '../ownClient';
import { Limits } from '../http/limitsSchema';
import { backoffMilliseconds, retryAfterMilliseconds } from './backoff';
import { pause, RequestGate } from './RequestGate';

/** Code of a request that took longer than `timeoutSeconds`. */
export const TIMEOUT = 'ETIMEOUT';

const RETRYABLE_STATUS = [408, 429, 500, 502, 503, 504];
const RETRYABLE_CODE = [
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
];

/** One request took too long. */
class RequestTimeoutError extends Error {
  override name = 'RequestTimeoutError';
  readonly code = TIMEOUT;
}

/**
 * Runs a request under the limits of its source and again when its failure may
 * pass. A slow answer is waited for twice at most: more would press a source
 * that is overloaded already.
 *
 * @throws what the last attempt threw, or the reason of `signal`
 */
export async function withRetries<T>(options: {
  gate: RequestGate;
  limits: Limits;
  signal: AbortSignal;
  failure(error: unknown): ClientFailure | undefined;
  onRequest(): void;
  onRetry(failure: ClientFailure, waitMs: number): void;
  request(signal: AbortSignal): Promise<T>;
}): Promise<T> {
  const { gate, limits, signal } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return await gate.run(signal, () => {
        options.onRequest();
        return withinTime(options.request, limits.timeoutSeconds, signal);
      });
    } catch (error) {
      signal.throwIfAborted();
      const failure = options.failure(error);
      if (!failure || attempt >= limits.retries || !mayPass(failure, attempt)) {
        throw error;
      }
      const asked = retryAfterMilliseconds(failure.retryAfter);
      if (asked !== undefined && asked > limits.maxWaitSeconds * 1000) {
        throw error;
      }
      if (asked !== undefined) gate.pause(asked);
      const waitMs =
        asked ?? backoffMilliseconds(attempt, limits.backoffMilliseconds);
      options.onRetry(failure, waitMs);
      await pause(waitMs, signal);
    }
  }
}

function mayPass(failure: ClientFailure, attempt: number): boolean {
  if (failure.status !== undefined) {
    return RETRYABLE_STATUS.includes(failure.status);
  }
  if (failure.code === TIMEOUT) return attempt === 0;
  return failure.code !== undefined && RETRYABLE_CODE.includes(failure.code);
}

/** Ends in time even when the work does not listen to its signal. */
export async function withinTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  seconds: number,
  signal: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const stopWith = (reason: unknown) => controller.abort(reason);
  const onAbort = () => stopWith(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(
    () =>
      stopWith(
        new RequestTimeoutError(`No complete answer within ${seconds} s`),
      ),
    seconds * 1000,
  );
  try {
    signal.throwIfAborted();
    return await new Promise<T>((resolve, reject) => {
      controller.signal.addEventListener(
        'abort',
        () => reject(controller.signal.reason),
        { once: true },
      );
      work(controller.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
