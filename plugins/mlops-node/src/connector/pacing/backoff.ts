import { randomInt } from 'node:crypto';

const LONGEST_MS = 30_000;

/**
 * Wait before the retry that follows attempt `attempt` (from 0): full jitter
 * over a window that doubles.
 */
export function backoffMilliseconds(attempt: number, firstMs: number): number {
  const window = Math.min(LONGEST_MS, firstMs * 2 ** attempt);
  return randomInt(Math.ceil(window) + 1);
}

/**
 * Milliseconds that a `Retry-After` header asks for: seconds or an HTTP date
 * (RFC 9110 section 10.2.3). Undefined when it says nothing readable.
 */
export function retryAfterMilliseconds(
  value: string | undefined,
  now = Date.now(),
): number | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
