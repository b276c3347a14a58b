import { AuthConfig, AuthScheme } from '../auth/types';
import { ErrorHint } from './hints';
import { Limits } from './limitsSchema';
import { TlsSettings } from './tlsSchema';

/** @public */
export type QueryValue = string | number | boolean | undefined;

/** One request to the source. @public */
export interface HttpRequest {
  /** GET when left out. Requests only read, so any may be sent again. */
  method?: 'GET' | 'POST';
  /**
   * Below `baseUrl`, with a leading slash, its parts encoded; or an absolute
   * address on the same origin.
   */
  path: string;
  /** An array repeats the name; undefined leaves it out. */
  query?: Record<string, QueryValue | QueryValue[]>;
  /** Sent as JSON. */
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** How to read the answer; JSON when left out. */
  as?: 'json' | 'text';
}

/** An answer below 400. @public */
export interface HttpAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Parsed JSON, or text when so asked for. */
  body: unknown;
}

/**
 * The HTTP client of one source: authentication, limits, retries, redaction
 * and abort are its own concern.
 *
 * @public
 */
export interface HttpClient {
  /** @throws SourceError for a status of 400 and above, and when there is no answer */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Body of a JSON answer. */
  get(path: string, query?: HttpRequest['query']): Promise<unknown>;
  /** Body of a JSON answer. */
  post(path: string, body?: HttpRequest['body']): Promise<unknown>;
  /** Body of a text answer. */
  text(path: string, query?: HttpRequest['query']): Promise<string>;
  /** Body of a JSON answer; undefined when the source says 404. */
  find(path: string, query?: HttpRequest['query']): Promise<unknown>;
}

/** How to reach a source over HTTP. @public */
export interface HttpOptions {
  baseUrl: string;
  auth?: AuthConfig;
  /** Schemes beside the kit's own that `auth` may name. */
  authSchemes?: AuthScheme[];
  headers?: Record<string, string>;
  tls?: TlsSettings;
  limits?: Partial<Limits>;
  hints?: ErrorHint[];
}
