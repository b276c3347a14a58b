import { SecretRedactor } from '../secrets/SecretRedactor';
import { AuthConfig, AuthExchange, AuthScheme } from './types';

type Headers = Record<string, string>;

/** Keeps credentials until they expire; requests that wait share one login. */
export class CredentialStore {
  readonly #scheme: AuthScheme;
  readonly #settings: AuthConfig;
  readonly #redactor: SecretRedactor;
  #current: Promise<Headers> | undefined;
  #expiresAt = Infinity;
  #loggedIn = false;

  constructor(options: {
    scheme: AuthScheme;
    settings: AuthConfig;
    redactor: SecretRedactor;
  }) {
    this.#scheme = options.scheme;
    this.#settings = options.settings;
    this.#redactor = options.redactor;
    for (const secret of options.scheme.secrets(options.settings)) {
      options.redactor.add(secret);
    }
  }

  /** Headers that prove who asks. */
  headers(exchange: AuthExchange): Promise<Headers> {
    if (this.#current && this.#expiresAt > Date.now()) return this.#current;
    this.#expiresAt = Infinity;
    const pending = this.#obtain(exchange);
    this.#current = pending;
    pending.catch(() => {
      if (this.#current === pending) this.#current = undefined;
    });
    return pending;
  }

  /**
   * Forgets what a login gave; false when there was no login, so that the same
   * credentials would be refused again.
   */
  forget(): boolean {
    if (this.#loggedIn) this.#current = undefined;
    return this.#loggedIn;
  }

  async #obtain(exchange: AuthExchange): Promise<Headers> {
    const { headers, expiresAt } = await this.#scheme.credentials(
      this.#settings,
      request => {
        this.#loggedIn = true;
        return exchange(request);
      },
    );
    this.#expiresAt = expiresAt ?? Infinity;
    for (const value of Object.values(headers)) {
      this.#redactor.add(value.replace(/^(Basic|Bearer) /, ''));
    }
    return headers;
  }
}
