import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject, JsonValue } from '@backstage/types';
import { SyncReporter } from '../types';

const MASK = '***';
/** Shorter secrets are only taken out where they stand alone. */
const SAFE_LENGTH = 4;

/** Takes the secrets of a source out of everything that is shown. */
export class SecretRedactor {
  #patterns: RegExp[] = [];
  readonly #known = new Set<string>();

  /** Also finds the secret as it looks inside JSON and inside a URL. */
  add(value: string | undefined): void {
    if (!value || this.#known.has(value)) return;
    this.#known.add(value);
    const forms = new Set([
      value,
      JSON.stringify(value).slice(1, -1),
      encodeURIComponent(value),
      new URLSearchParams({ v: value }).toString().slice(2),
    ]);
    for (const form of forms) {
      const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const pattern =
        form.length >= SAFE_LENGTH
          ? literal
          : `(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])`;
      this.#patterns.push(new RegExp(pattern, 'g'));
    }
    // Longest first, so that a secret inside another leaves no rest of it.
    this.#patterns.sort((a, b) => b.source.length - a.source.length);
  }

  redact(text: string): string {
    return this.#patterns.reduce(
      (safe, pattern) => safe.replace(pattern, MASK),
      text,
    );
  }

  logger(logger: LoggerService): LoggerService {
    const say =
      (level: 'error' | 'warn' | 'info' | 'debug') =>
      (message: string, meta?: Error | JsonObject) =>
        logger[level](this.redact(message), this.#redactMeta(meta));
    return {
      error: say('error'),
      warn: say('warn'),
      info: say('info'),
      debug: say('debug'),
      child: meta => this.logger(logger.child(this.#redactObject(meta))),
    };
  }

  reporter(report: SyncReporter): SyncReporter {
    const details = (given?: { sample?: string; hint?: string }) =>
      given && {
        sample: given.sample && this.redact(given.sample),
        hint: given.hint && this.redact(given.hint),
      };
    return {
      warn: (message, given) =>
        report.warn(this.redact(message), details(given)),
      error: (message, given) =>
        report.error(this.redact(message), details(given)),
      skip: (type, reason, sample) =>
        report.skip(
          type,
          this.redact(reason),
          sample === undefined ? undefined : this.redact(sample),
        ),
      activity: text => report.activity(this.redact(text)),
      page: () => report.page(),
      request: () => report.request(),
    };
  }

  #redactMeta(meta: Error | JsonObject | undefined) {
    if (meta instanceof Error) {
      const safe = new Error(this.redact(meta.message));
      safe.name = meta.name;
      safe.stack = meta.stack && this.redact(meta.stack);
      return safe;
    }
    return meta && this.#redactObject(meta);
  }

  #redactObject(object: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(object).map(([key, value]) => [
        key,
        value === undefined ? value : this.#redactValue(value),
      ]),
    );
  }

  #redactValue(value: JsonValue): JsonValue {
    if (typeof value === 'string') return this.redact(value);
    if (Array.isArray(value)) return value.map(item => this.#redactValue(item));
    if (typeof value === 'object' && value !== null) {
      return this.#redactObject(value as JsonObject);
    }
    return value;
  }
}
