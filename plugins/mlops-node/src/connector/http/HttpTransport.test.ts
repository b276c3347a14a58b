import { z } from 'zod';
import {
  FakeAnswer,
  FakeHttpSource,
  FakeRequest,
  recordingLogger,
} from '../../testUtils';
import { limitsSchema, Limits } from './limitsSchema';
import { HttpTransport } from './HttpTransport';
import { createHttpClient } from './createHttpClient';
import { HttpOptions } from './types';
import { SecretRedactor } from '../secrets/SecretRedactor';
import { defineAuthScheme } from '../auth/types';

const servers: FakeHttpSource[] = [];
const transports: HttpTransport[] = [];

afterEach(async () => {
  await Promise.all(transports.splice(0).map(transport => transport.close()));
  await Promise.all(servers.splice(0).map(server => server.close()));
});

async function serve(handler: (request: FakeRequest) => FakeAnswer) {
  const server = await FakeHttpSource.start(handler);
  servers.push(server);
  return server;
}

function clientOf(
  server: FakeHttpSource,
  options: Partial<HttpOptions> & { limits?: Partial<Limits> } = {},
) {
  const limits = limitsSchema().parse({
    backoffMilliseconds: 1,
    ...options.limits,
  });
  const transport = new HttpTransport({
    http: { baseUrl: server.baseUrl, ...options },
    limits,
    redactor: new SecretRedactor(),
    logger: recordingLogger(),
  });
  transports.push(transport);
  const counted = { requests: 0 };
  const client = createHttpClient(transport, {
    signal: new AbortController().signal,
    retries: limits.retries,
    onRequest: () => counted.requests++,
  });
  return { client, counted };
}

describe('HttpTransport', () => {
  it('keeps the path of baseUrl and encodes the query', async () => {
    const server = await serve(() => ({ json: 1 }));
    const { client } = clientOf(server, {
      baseUrl: `${server.baseUrl}/prefix`,
    });
    await client.get('/api', { q: 'a b&c', many: ['1', '2'], none: undefined });
    const [{ path, query }] = server.requests;
    expect(path).toBe('/prefix/api');
    expect([...query]).toEqual([
      ['q', 'a b&c'],
      ['many', '1'],
      ['many', '2'],
    ]);
  });

  it('gives no body where there is a 404', async () => {
    const server = await serve(() => ({ status: 404 }));
    const { client } = clientOf(server);
    expect(await client.find('/missing')).toBeUndefined();
    await expect(client.get('/missing')).rejects.toMatchObject({
      name: 'SourceError',
      status: 404,
    });
  });

  it('does not repeat what cannot pass', async () => {
    const server = await serve(() => ({ status: 400, json: { m: 'bad' } }));
    const { client, counted } = clientOf(server);
    await expect(client.get('/x')).rejects.toThrow('bad');
    expect(counted.requests).toBe(1);
  });

  it('repeats up to the limit and counts each request', async () => {
    const server = await serve(() => ({ status: 503 }));
    const { client, counted } = clientOf(server, { limits: { retries: 3 } });
    await expect(client.get('/x')).rejects.toMatchObject({ status: 503 });
    expect(counted.requests).toBe(4);
    expect(server.requests).toHaveLength(4);
  });

  it('reads Retry-After as a date', async () => {
    let refused = false;
    const server = await serve(() => {
      if (refused) return { json: 'ok' };
      refused = true;
      return {
        status: 503,
        headers: { 'retry-after': new Date(Date.now() + 2000).toUTCString() },
      };
    });
    const { client } = clientOf(server);
    const started = Date.now();
    expect(await client.get('/x')).toBe('ok');
    // An HTTP date has whole seconds, so up to one of them is lost.
    expect(Date.now() - started).toBeGreaterThanOrEqual(900);
  });

  it('says when an answer is not JSON', async () => {
    const server = await serve(() => ({ text: '<html>Sign in</html>' }));
    const { client } = clientOf(server);
    await expect(client.get('/x')).rejects.toMatchObject({
      message: expect.stringContaining('something else than JSON'),
      mitigation: expect.stringContaining('login page'),
    });
  });

  it('follows a redirect on its own origin', async () => {
    const server = await serve(({ path }) =>
      path === '/old'
        ? { status: 302, headers: { location: '/new' } }
        : { json: path },
    );
    const { client } = clientOf(server);
    expect(await client.get('/old')).toBe('/new');
  });

  it('takes no credentials to another origin', async () => {
    const other = await serve(() => ({ json: 'stolen' }));
    const server = await serve(() => ({
      status: 302,
      headers: { location: `${other.baseUrl}/new` },
    }));
    const { client } = clientOf(server, {
      auth: { type: 'bearer', token: 'a-token' },
    });
    await expect(client.get('/old')).rejects.toThrow(other.baseUrl);
    expect(other.requests).toEqual([]);
  });

  it('ends a circle of redirects', async () => {
    const server = await serve(() => ({
      status: 307,
      headers: { location: '/again' },
    }));
    const { client } = clientOf(server);
    await expect(client.get('/x')).rejects.toThrow('more than 3 times');
  });

  it('keeps to the number of requests at a time', async () => {
    let now = 0;
    let most = 0;
    const server = await FakeHttpSource.start(async () => {
      now++;
      most = Math.max(most, now);
      await new Promise(resolve => setTimeout(resolve, 20));
      now--;
      return { json: 1 };
    });
    servers.push(server);
    const { client } = clientOf(server, { limits: { concurrency: 2 } });
    await Promise.all(Array.from({ length: 8 }, () => client.get('/x')));
    expect(most).toBe(2);
  });

  it('keeps to the number of requests a minute', async () => {
    const server = await serve(() => ({ json: 1 }));
    const { client } = clientOf(server, {
      limits: { requestsPerMinute: 600, concurrency: 4 },
    });
    const started = Date.now();
    await Promise.all(Array.from({ length: 5 }, () => client.get('/x')));
    // Five requests, a tenth of a second apart.
    expect(Date.now() - started).toBeGreaterThanOrEqual(390);
  });
});

describe('signing in', () => {
  it.each([
    [
      { type: 'basic', username: 'u', password: 'p' },
      { authorization: 'Basic dTpw' },
    ],
    [{ type: 'bearer', token: 't0ken' }, { authorization: 'Bearer t0ken' }],
    [{ type: 'header', name: 'X-Key', value: 'k' }, { 'x-key': 'k' }],
  ])('with %j', async (auth, headers) => {
    const server = await serve(() => ({ json: 1 }));
    const { client } = clientOf(server, { auth });
    await client.get('/x');
    expect(server.requests[0].headers).toMatchObject(headers);
  });

  it('exchanges OAuth client credentials once, and anew after a 401', async () => {
    let issued = 0;
    const server = await serve(({ path, headers }) => {
      if (path === '/token') {
        issued++;
        return { json: { access_token: `token-${issued}`, expires_in: 3600 } };
      }
      return headers.authorization === `Bearer token-${issued}` &&
        server.requests.length < 7
        ? { json: 1 }
        : { status: 401 };
    });
    const { client } = clientOf(server, {
      auth: {
        type: 'oauth2',
        tokenUrl: '/token',
        clientId: 'id',
        clientSecret: 'secret word',
        scope: 'read',
      },
    });
    await Promise.all([client.get('/x'), client.get('/x')]);
    expect(issued).toBe(1);
    const [login] = server.requests;
    expect(login.body).toBe('grant_type=client_credentials&scope=read');
    expect(login.headers.authorization).toBe(
      `Basic ${Buffer.from('id:secret%20word').toString('base64')}`,
    );

    issued = 5; // The server has forgotten the token.
    expect(await client.get('/x')).toBe(1);
    expect(issued).toBe(6);
  });

  it('logs in with JSON', async () => {
    const server = await serve(({ path }) =>
      path === '/auth/token' ? { json: { jwt: 'abcdef' } } : { json: 1 },
    );
    const { client } = clientOf(server, {
      auth: {
        type: 'login',
        url: '/auth/token',
        username: 'u',
        password: 'pass-word',
        tokenField: 'jwt',
      },
    });
    await client.get('/x');
    expect(server.requests[0].body).toEqual({
      username: 'u',
      password: 'pass-word',
    });
    expect(server.requests[1].headers.authorization).toBe('Bearer abcdef');
  });

  it('says when the login fails', async () => {
    const server = await serve(() => ({
      status: 401,
      json: { m: 's3cret-x' },
    }));
    const { client } = clientOf(server, {
      auth: {
        type: 'oauth2',
        tokenUrl: '/token',
        clientId: 'id',
        clientSecret: 's3cret-x',
      },
    });
    const failure = client.get('/x');
    await expect(failure).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining('/token'),
    });
    await expect(failure).rejects.not.toThrow('s3cret-x');
  });

  it('takes a scheme of the connector', async () => {
    const server = await serve(() => ({ json: 1 }));
    const scheme = defineAuthScheme({
      type: 'apiKey',
      settings: { key: z.string() },
      secrets: ({ key }) => [key],
      credentials: ({ key }) => ({
        headers: { authorization: `ApiKey ${key}` },
      }),
    });
    const { client } = clientOf(server, {
      auth: { type: 'apiKey', key: 'k-1' },
      authSchemes: [scheme],
    });
    await client.get('/x');
    expect(server.requests[0].headers.authorization).toBe('ApiKey k-1');
  });

  it('refuses a scheme that nobody knows', async () => {
    const server = await serve(() => ({ json: 1 }));
    expect(() => clientOf(server, { auth: { type: 'magic' } })).toThrow(
      'auth.type',
    );
  });
});

describe('trust', () => {
  it('names the file of authorities that cannot be read', async () => {
    const server = await serve(() => ({ json: 1 }));
    const tls = { caFile: '/no/such/file.pem', skipVerify: false };
    expect(() => clientOf(server, { tls })).toThrow('tls.caFile');
  });
});
