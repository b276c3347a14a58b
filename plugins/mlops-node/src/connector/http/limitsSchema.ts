import { z } from 'zod';

/**
 * How hard a source may be pressed, for `config.limits`.
 *
 * @public
 */
export function limitsSchema() {
  return z.strictObject({
    timeoutSeconds: z
      .number()
      .positive()
      .max(600)
      .default(30)
      .describe('Of one request, answer included'),
    retries: z
      .int()
      .min(0)
      .max(10)
      .default(4)
      .describe('After 429, 5xx and broken connections'),
    backoffMilliseconds: z
      .int()
      .min(1)
      .default(500)
      .describe('Longest first wait; doubles with each retry'),
    maxWaitSeconds: z
      .number()
      .min(0)
      .default(120)
      .describe('Longest Retry-After that is waited for'),
    concurrency: z.int().min(1).max(64).default(4),
    requestsPerMinute: z
      .int()
      .min(1)
      .optional()
      .describe('No limit when left out'),
    maxResponseMegabytes: z.number().positive().default(32),
    maxPages: z
      .int()
      .min(1)
      .default(10_000)
      .describe('Of one list; a list beyond it is incomplete'),
  });
}

/** @public */
export type Limits = z.output<ReturnType<typeof limitsSchema>>;
