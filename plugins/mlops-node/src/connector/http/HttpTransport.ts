import { Dispatcher, request as send } from 'undici';
import { InputError } from '@backstage/errors';
import { LoggerService } from '@backstage/backend-plugin-api';
import { CredentialStore } from '../auth/CredentialStore';
import { authSchemes } from '../auth/schemes';
import { AuthExchange } from '../auth/types';
import { RequestGate } from '../pacing/RequestGate';
import { withRetries } from '../pacing/withRetries';
import { SecretRedactor } from '../secrets/SecretRedactor';
import { SourceError } from '../SourceError';
import { createDispatcher } from './dispatcher';
import { describeFailure } from './hints';
import { HttpFailure, httpFailure } from './HttpFailure';
import { Limits } from './limitsSchema';
import { readBody } from './readBody';
import { redirectTarget } from './redirectTarget';
import { requestUrl } from './requestUrl';
import { HttpAnswer, HttpOptions, HttpRequest } from './types';

const MAX_REDIRECTS = 3;

/** What one caller brings to the requests of a source. */
export interface RequestScope {
  signal: AbortSignal;
  retries: number;
  onRequest(): void;
}

interface RawRequest {
  method: 'GET' | 'POST';
  url: URL;
  headers: Record<string, string>;
  body?: string;
}

/** Requests to one source, over its connections and under its limits. */
export class HttpTransport {
  readonly #options: HttpOptions;
  readonly #limits: Limits;
  readonly #redactor: SecretRedactor;
  readonly #logger: LoggerService;
  readonly #gate: RequestGate;
  readonly #dispatcher: Dispatcher;
  readonly #credentials: CredentialStore;
  readonly #closing = new AbortController();

  /** @throws InputError for an unknown scheme or an unreadable `tls.caFile` */
  constructor(options: {
    http: HttpOptions;
    limits: Limits;
    redactor: SecretRedactor;
    logger: LoggerService;
  }) {
    const { http, limits, redactor } = options;
    this.#options = http;
    this.#limits = limits;
    this.#redactor = redactor;
    this.#logger = options.logger;
    this.#gate = new RequestGate(limits);
    this.#dispatcher = createDispatcher({ limits, tls: http.tls });
    const settings = http.auth ?? { type: 'none' };
    const scheme = [
      ...(http.authSchemes ?? []),
      ...Object.values(authSchemes),
    ].find(({ type }) => type === settings.type);
    if (!scheme) {
      throw new InputError(`auth.type: There is no scheme ${settings.type}`);
    }
    this.#credentials = new CredentialStore({ scheme, settings, redactor });
  }

  /** @throws SourceError for a status of 400 and above, and when there is no answer */
  async send(request: HttpRequest, scope: RequestScope): Promise<HttpAnswer> {
    const { method = 'GET', as = 'json', body } = request;
    const url = requestUrl(this.#options.baseUrl, request);
    const raw: RawRequest = {
      method,
      url,
      headers: {
        accept: as === 'json' ? 'application/json' : 'text/plain, */*',
        ...(body && { 'content-type': 'application/json' }),
        ...this.#options.headers,
        ...request.headers,
      },
      body: body && JSON.stringify(body),
    };
    return this.#described(`${method} ${url.pathname}`, async () => {
      const answer = await this.#authenticated(raw, scope);
      return as === 'text' ? answer : { ...answer, body: parseJson(answer) };
    });
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('The source was closed'));
    await this.#dispatcher.destroy();
  }

  /** A login that ran out is renewed once. */
  async #authenticated(raw: RawRequest, scope: RequestScope) {
    try {
      return await this.#retried(raw, scope, true);
    } catch (error) {
      const refused = error instanceof HttpFailure && error.status === 401;
      if (!refused || !this.#credentials.forget()) throw error;
      return this.#retried(raw, scope, true);
    }
  }

  async #retried(raw: RawRequest, scope: RequestScope, authenticate: boolean) {
    // Logging in has requests of its own, so it stays outside of the gate.
    const proof = authenticate
      ? await this.#credentials.headers(this.#exchange)
      : {};
    const withProof = { ...raw, headers: { ...raw.headers, ...proof } };
    return withRetries({
      gate: this.#gate,
      limits: { ...this.#limits, retries: scope.retries },
      signal: scope.signal,
      failure: httpFailure,
      onRequest: scope.onRequest,
      onRetry: (failure, waitMs) =>
        this.#logger.debug(
          `${raw.method} ${raw.url.pathname} failed (${
            failure.status ?? failure.code
          }), trying again in ${waitMs} ms`,
        ),
      request: signal => this.#follow(withProof, signal),
    });
  }

  /** Follows redirects that stay on the origin; credentials never leave it. */
  async #follow(raw: RawRequest, signal: AbortSignal) {
    let current = raw;
    for (let hops = 0; ; hops++) {
      const { statusCode, headers, body } = await send(current.url, {
        dispatcher: this.#dispatcher,
        method: current.method,
        headers: { 'user-agent': 'mlops-portal', ...current.headers },
        body: current.body,
        signal,
      });
      const text = await readBody(body, this.#limits.maxResponseMegabytes);
      const plain = plainHeaders(headers);
      if (statusCode >= 400) {
        throw new HttpFailure(statusCode, text, plain['retry-after']);
      }
      if (statusCode < 300 || plain.location === undefined) {
        return { status: statusCode, headers: plain, body: text };
      }
      if (hops === MAX_REDIRECTS) {
        throw new SourceError(
          `The source redirects more than ${MAX_REDIRECTS} times`,
          { status: statusCode, mitigation: 'Check baseUrl' },
        );
      }
      const url = redirectTarget(current, statusCode, plain.location);
      current = { ...current, url };
    }
  }

  readonly #exchange: AuthExchange = async request => {
    const raw: RawRequest = {
      method: request.method,
      url: URL.canParse(request.url)
        ? new URL(request.url)
        : requestUrl(this.#options.baseUrl, { path: request.url }),
      headers: { accept: 'application/json', ...request.headers },
      body: request.body,
    };
    const asked = `${raw.method} ${raw.url.origin}${raw.url.pathname}`;
    return this.#described(asked, async () => {
      const answer = await this.#retried(
        raw,
        {
          signal: this.#closing.signal,
          retries: this.#limits.retries,
          onRequest: () => {},
        },
        false,
      );
      return parseJson(answer);
    });
  };

  async #described<T>(asked: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const failure = httpFailure(error);
      if (!failure) throw error;
      throw describeFailure({
        failure,
        hints: this.#options.hints ?? [],
        asked,
        redact: text => this.#redactor.redact(text),
      });
    }
  }
}

function parseJson(answer: { body: string; status: number }): unknown {
  try {
    return JSON.parse(answer.body);
  } catch {
    throw new SourceError('The source answered with something else than JSON', {
      status: answer.status,
      code: 'ENOTJSON',
      mitigation:
        'Check that baseUrl is the address of the API, not of a login page or a proxy',
    });
  }
}

function plainHeaders(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [
            [
              name.toLowerCase(),
              Array.isArray(value) ? value.join(', ') : value,
            ],
          ],
    ),
  );
}
