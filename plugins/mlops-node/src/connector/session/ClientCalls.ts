import { ClientDefinition, ClientFailure } from '../ownClient';
import { describeFailure } from '../http/hints';
import { networkFailure } from '../http/HttpFailure';
import { RequestScope } from '../http/HttpTransport';
import { Limits } from '../http/limitsSchema';
import { RequestGate } from '../pacing/RequestGate';
import { withRetries } from '../pacing/withRetries';
import { SecretRedactor } from '../secrets/SecretRedactor';

/** Requests of a client of the connector's own, under the limits of the source. */
export class ClientCalls {
  readonly #gate: RequestGate;
  readonly #limits: Limits;
  readonly #redactor: SecretRedactor;
  readonly #definition: Pick<
    ClientDefinition<never, never>,
    'failure' | 'hints'
  >;

  constructor(options: {
    limits: Limits;
    redactor: SecretRedactor;
    definition: Pick<ClientDefinition<never, never>, 'failure' | 'hints'>;
  }) {
    this.#gate = new RequestGate(options.limits);
    this.#limits = options.limits;
    this.#redactor = options.redactor;
    this.#definition = options.definition;
  }

  /** @throws SourceError with the hint that fits */
  async run<T>(
    request: (signal: AbortSignal) => Promise<T>,
    scope: RequestScope,
  ): Promise<T> {
    const failureOf = (error: unknown): ClientFailure | undefined =>
      this.#definition.failure?.(error) ?? networkFailure(error);
    try {
      return await withRetries({
        gate: this.#gate,
        limits: { ...this.#limits, retries: scope.retries },
        signal: scope.signal,
        failure: failureOf,
        onRequest: scope.onRequest,
        onRetry: () => {},
        request,
      });
    } catch (error) {
      scope.signal.throwIfAborted();
      const failure = failureOf(error);
      if (!failure) throw error;
      throw describeFailure({
        failure,
        hints: this.#definition.hints ?? [],
        redact: text => this.#redactor.redact(text),
      });
    }
  }
}
