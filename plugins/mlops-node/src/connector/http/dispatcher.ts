import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { InputError } from '@backstage/errors';
import { Agent, Dispatcher, EnvHttpProxyAgent } from 'undici';
import { Limits } from './limitsSchema';
import { TlsSettings } from './tlsSchema';

/**
 * Connections of one source. Proxies of the environment are used on the terms
 * of Node itself: when `NODE_USE_ENV_PROXY` is set.
 *
 * @throws InputError when `tls.caFile` cannot be read
 */
export function createDispatcher(options: {
  limits: Limits;
  tls: TlsSettings | undefined;
}): Dispatcher {
  const { limits, tls } = options;
  const timeout = limits.timeoutSeconds * 1000;
  const trust = {
    ...(tls?.caFile && {
      ca: [...rootCertificates, readAuthority(tls.caFile)],
    }),
    ...(tls?.skipVerify && { rejectUnauthorized: false }),
  };
  const settings = {
    connect: { timeout, ...trust },
    connections: limits.concurrency,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  };
  return process.env.NODE_USE_ENV_PROXY === '1'
    ? new EnvHttpProxyAgent({ ...settings, requestTls: trust })
    : new Agent(settings);
}

function readAuthority(caFile: string): string {
  try {
    return readFileSync(caFile, 'utf8');
  } catch (error) {
    throw new InputError(`tls.caFile: ${caFile} cannot be read`, error);
  }
}
