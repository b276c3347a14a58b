import {
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { ReadContext } from '../definition';
import { FactEvent, SyncReporter } from '../types';
import { keepFacts } from './keepFacts';
import { callContext, SessionBase } from './SourceAccess';

/** The reading of one type: what was seen, and what was missed. */
export class TypeReading<Config, Client, State> {
  readonly #context: ReadContext<Config, Client, State>;
  readonly #type: FactType;
  readonly #report: SyncReporter;
  readonly #seen = new Set<string>();
  readonly #unreadable = new Set<string>();
  #gap: string | undefined;

  constructor(
    base: SessionBase<Config, Client>,
    options: {
      type: FactType;
      state: State;
      signal: AbortSignal;
      report: SyncReporter;
    },
  ) {
    const { type, state, signal, report } = options;
    this.#type = type;
    this.#report = report;
    const scope = {
      signal,
      retries: base.access.limits.retries,
      onRequest: () => report.request(),
    };
    this.#context = {
      ...callContext(base, scope),
      factType: type,
      state,
      report,
      incomplete: reason => {
        this.#gap ??= base.redactor.redact(reason);
      },
      restarted: () => this.#seen.clear(),
      unreadable: key => {
        if (key !== undefined) this.#unreadable.add(key);
        else this.#gap ??= 'Something malformed could not be told by its key';
      },
    };
  }

  async *read(
    reader:
      | ((
          context: ReadContext<Config, Client, State>,
        ) => AsyncIterable<FactInput[]>)
      | undefined,
  ): AsyncGenerator<FactInput[]> {
    if (!reader) return;
    for await (const facts of reader(this.#context)) {
      yield keepFacts(facts, {
        type: this.#type,
        seen: this.#seen,
        report: this.#report,
        unreadable: key => this.#unreadable.add(key),
      });
    }
  }

  end(): FactEvent {
    if (this.#gap !== undefined) {
      return { kind: 'incomplete', type: this.#type, reason: this.#gap };
    }
    const unreadable = [...this.#unreadable].filter(
      key => !this.#seen.has(key),
    );
    return unreadable.length > 0
      ? { kind: 'complete', type: this.#type, unreadable }
      : { kind: 'complete', type: this.#type };
  }
}
