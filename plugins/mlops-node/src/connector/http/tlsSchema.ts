import { z } from 'zod';

/**
 * Trust settings of a source, for `config.tls`.
 *
 * @public
 */
export function tlsSchema() {
  return z.strictObject({
    caFile: z
      .string()
      .optional()
      .describe('PEM file of the authorities to trust for this source'),
    skipVerify: z
      .boolean()
      .default(false)
      .describe('Accept any certificate; for tests only'),
  });
}

/** @public */
export type TlsSettings = z.output<ReturnType<typeof tlsSchema>>;
