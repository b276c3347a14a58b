import { isError } from '@backstage/errors';
import { ClientFailure } from '../ownClient';
import { SourceError } from '../SourceError';

/** An answer of 400 and above, before it is put into words. */
export class HttpFailure extends Error implements ClientFailure {
  override name = 'HttpFailure';

  constructor(
    readonly status: number,
    readonly body: string,
    readonly retryAfter: string | undefined,
  ) {
    super(`HTTP ${status}`);
  }
}

/** Reads what went wrong out of an error of the transport. */
export function httpFailure(error: unknown): ClientFailure | undefined {
  if (error instanceof HttpFailure) return error;
  return networkFailure(error);
}

/**
 * The code of a failed connection. It may lie in the cause, or, when a name
 * has several addresses, in the first of several errors.
 */
export function networkFailure(
  error: unknown,
  depth = 0,
): ClientFailure | undefined {
  // Errors of Node itself are of another realm in some runtimes, so they are
  // told by their shape.
  if (!isError(error) || error instanceof SourceError || depth > 3) {
    return undefined;
  }
  if (typeof error.code === 'string') return { code: error.code };
  const inner = Array.isArray(error.errors) ? error.errors[0] : error.cause;
  return networkFailure(inner, depth + 1);
}
