import { z } from 'zod';
import { AuthScheme, defineAuthScheme } from './types';

const secret = () => z.string().min(1, 'Must not be empty');

/** A line break at the end of a secret file is the usual offender. */
const headerSecret = () =>
  z
    .string()
    .regex(
      /^[\x20-\x7e]+$/,
      'Must be of visible ASCII letters, without a line break, as it is sent in a header',
    );

/** Renewed this long before they expire, so that no request meets the end. */
const RENEW_EARLY_MS = 30_000;

function expiry(seconds: number | undefined): number | undefined {
  return seconds === undefined
    ? undefined
    : Date.now() + seconds * 1000 - RENEW_EARLY_MS;
}

const none = defineAuthScheme({
  type: 'none',
  settings: {},
  secrets: () => [],
  credentials: () => ({ headers: {} }),
});

const basic = defineAuthScheme({
  type: 'basic',
  settings: { username: secret(), password: secret() },
  secrets: s => [
    s.password,
    Buffer.from(`${s.username}:${s.password}`).toString('base64'),
  ],
  credentials: s => ({
    headers: {
      authorization: `Basic ${Buffer.from(
        `${s.username}:${s.password}`,
      ).toString('base64')}`,
    },
  }),
});

const bearer = defineAuthScheme({
  type: 'bearer',
  settings: { token: headerSecret() },
  secrets: s => [s.token],
  credentials: s => ({ headers: { authorization: `Bearer ${s.token}` } }),
});

const header = defineAuthScheme({
  type: 'header',
  settings: {
    name: z
      .string()
      .regex(/^[A-Za-z0-9-]+$/, 'Must be the name of an HTTP header'),
    value: headerSecret(),
  },
  secrets: s => [s.value],
  credentials: s => ({ headers: { [s.name.toLowerCase()]: s.value } }),
});

const oauthAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().optional(),
});

/** OAuth 2 client credentials, RFC 6749 section 4.4. */
const oauth2 = defineAuthScheme({
  type: 'oauth2',
  settings: {
    tokenUrl: z.string().min(1),
    clientId: secret(),
    clientSecret: secret(),
    scope: z.string().optional(),
  },
  secrets: s => [
    s.clientSecret,
    Buffer.from(
      `${encodeURIComponent(s.clientId)}:${encodeURIComponent(s.clientSecret)}`,
    ).toString('base64'),
  ],
  credentials: async (s, exchange) => {
    const form = new URLSearchParams({ grant_type: 'client_credentials' });
    if (s.scope) form.set('scope', s.scope);
    // RFC 6749 section 2.3.1: both parts are form-encoded before base64.
    const client = Buffer.from(
      `${encodeURIComponent(s.clientId)}:${encodeURIComponent(s.clientSecret)}`,
    ).toString('base64');
    const answer = oauthAnswer.parse(
      await exchange({
        method: 'POST',
        url: s.tokenUrl,
        headers: {
          authorization: `Basic ${client}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: form.toString(),
      }),
    );
    return {
      headers: { authorization: `Bearer ${answer.access_token}` },
      expiresAt: expiry(answer.expires_in),
    };
  },
});

/** A JSON login that answers with a token, as Airflow 3 does. */
const login = defineAuthScheme({
  type: 'login',
  settings: {
    url: z.string().min(1),
    username: secret(),
    password: secret(),
    tokenField: z.string().default('access_token'),
    lifetimeSeconds: z.number().positive().optional(),
  },
  secrets: s => [s.password],
  credentials: async (s, exchange) => {
    const answer = z.record(z.string(), z.unknown()).parse(
      await exchange({
        method: 'POST',
        url: s.url,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: s.username, password: s.password }),
      }),
    );
    const token = secret().parse(answer[s.tokenField]);
    return {
      headers: { authorization: `Bearer ${token}` },
      expiresAt: expiry(s.lifetimeSeconds),
    };
  },
});

/** Schemes that the kit brings. @public */
export const authSchemes = {
  none,
  basic,
  bearer,
  header,
  oauth2,
  login,
} satisfies Record<string, AuthScheme>;

/** @public */
export type AuthSchemeName = keyof typeof authSchemes;
