import { z } from 'zod';

/** Settings of one scheme, as `config.auth` holds them. @public */
export interface AuthConfig {
  type: string;
  [setting: string]: unknown;
}

/** Sends one request without credentials, for schemes that log in first. @public */
export type AuthExchange = (request: {
  method: 'GET' | 'POST';
  /** Absolute, or a path below `baseUrl`. */
  url: string;
  headers?: Record<string, string>;
  body?: string;
}) => Promise<unknown>;

/** Credentials ready for use. @public */
export interface Credentials {
  headers: Record<string, string>;
  /** Epoch milliseconds; they are renewed a little before. */
  expiresAt?: number;
}

/**
 * A way to prove who asks. The kit brings `none`, `basic`, `bearer`, `header`,
 * `oauth2` and `login`; a connector may add its own with
 * {@link defineAuthScheme}.
 *
 * @public
 */
export interface AuthScheme {
  type: string;
  /** Object schema with the literal `type`. */
  schema: z.ZodObject;
  /** Values of the settings that must never be shown. */
  secrets(settings: AuthConfig): string[];
  /** Called before the first request, after expiry and after a 401. */
  credentials(
    settings: AuthConfig,
    exchange: AuthExchange,
  ): Promise<Credentials> | Credentials;
}

/**
 * Declares an authentication scheme; its settings are typed by its schema.
 *
 * @public
 */
export function defineAuthScheme<Shape extends z.ZodRawShape>(definition: {
  type: string;
  /** Settings beside `type`. */
  settings: Shape;
  secrets(settings: z.output<z.ZodObject<Shape>>): string[];
  credentials(
    settings: z.output<z.ZodObject<Shape>>,
    exchange: AuthExchange,
  ): Promise<Credentials> | Credentials;
}): AuthScheme {
  const own = z.object(definition.settings);
  return {
    type: definition.type,
    schema: z.strictObject({
      type: z.literal(definition.type),
      ...definition.settings,
    }),
    secrets: settings => definition.secrets(own.parse(settings)),
    credentials: (settings, exchange) =>
      definition.credentials(own.parse(settings), exchange),
  };
}
