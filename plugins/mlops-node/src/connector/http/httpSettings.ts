import { z } from 'zod';
import { authSchema } from '../auth/authSchema';
import { limitsSchema } from './limitsSchema';
import { tlsSchema } from './tlsSchema';

/**
 * An http or https address without credentials, query and fragment; slashes at
 * its end are taken off.
 *
 * @public
 */
export function httpUrl() {
  return z
    .string()
    .transform((value, context) => {
      const url = URL.canParse(value) ? new URL(value) : undefined;
      const fault = urlFault(url);
      if (!url || fault) {
        context.addIssue({
          code: 'custom',
          message: fault ?? 'Not an address',
        });
        return z.NEVER;
      }
      return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
    })
    .pipe(z.string());
}

function urlFault(url: URL | undefined): string | undefined {
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return 'Must be an address that starts with http:// or https://';
  }
  if (url.username || url.password) {
    return 'Must not hold credentials; use auth instead';
  }
  if (url.search || url.hash) {
    return 'Must not hold a query or a fragment';
  }
  return undefined;
}

/**
 * The fields that every HTTP source is configured with, to be spread into the
 * object schema of a connector: `baseUrl`, `auth`, `tls` and `limits`.
 *
 * @public
 */
export function httpSettings(...schemes: Parameters<typeof authSchema>) {
  return {
    baseUrl: httpUrl(),
    auth: authSchema(...schemes),
    tls: tlsSchema().optional(),
    limits: limitsSchema().partial().optional(),
  };
}
