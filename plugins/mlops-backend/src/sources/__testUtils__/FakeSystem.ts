import { InputError } from '@backstage/errors';
import {
  ConnectionTestStep,
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Connector,
  FactEvent,
  SyncReporter,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';

/** A model as a registry tells it. */
export function model(name: string, description?: string): FactInput<'model'> {
  return {
    type: 'model',
    key: name,
    data: { name, description, tags: {}, aliases: [] },
  };
}

/** A version of a model. */
export function version(
  modelKey: string,
  number: string,
): FactInput<'model-version'> {
  return {
    type: 'model-version',
    key: `${modelKey}/${number}`,
    parentKey: modelKey,
    data: { modelKey, version: number, status: 'ready', tags: {} },
  };
}

/** Names of `count` models: m-000, m-001, … */
export function names(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `m-${String(i).padStart(3, '0')}`,
  );
}

/** A source system in memory, and the connector that reads it. */
export class FakeSystem {
  models: FactInput[] = [];
  versions: FactInput[] = [];
  /** Types that end before their end, with the reason. */
  broken: Partial<Record<FactType, string>> = {};
  /** Keys of models that are there but malformed. */
  unreadable: string[] = [];
  /** Nothing can be read. */
  down: string | undefined;
  /** Awaited in the middle of each reading. */
  gate: Promise<void> = Promise.resolve();
  /** Does not notice that it is told to stop. */
  deaf = false;
  warnings: string[] = [];
  reads = 0;
  readingNow = 0;
  mostReadingAtOnce = 0;
  pageSize = 100;

  readonly connector: Connector = {
    id: 'fake',
    title: 'Fake registry',
    status: 'stable',
    description: 'For tests',
    factTypes: ['model', 'model-version'],
    configSchema: z.object({ token: z.string().optional() }),
    open: ({ config }) => {
      const { token } = z.object({ token: z.string() }).parse(config);
      if (token === 'bad') throw new InputError('token: not a token');
      return {
        address: 'http://127.0.0.1:1',
        read: context => this.#read(context),
        test: () => this.#test(),
        onDemand: {},
        close: async () => undefined,
      };
    },
  };

  setModels(modelNames: string[]): void {
    this.models = modelNames.map(name => model(name));
    this.versions = modelNames.map(name => version(name, '1'));
  }

  async *#read(context: {
    signal: AbortSignal;
    report: SyncReporter;
  }): AsyncGenerator<FactEvent> {
    this.reads += 1;
    this.readingNow += 1;
    this.mostReadingAtOnce = Math.max(this.mostReadingAtOnce, this.readingNow);
    try {
      if (this.down) throw new Error(this.down);
      for (const warning of this.warnings) context.report.warn(warning);
      yield* this.#pages('model', this.models, context);
      await Promise.race([
        this.gate,
        ...(this.deaf ? [] : [aborted(context.signal)]),
      ]);
      yield* this.#pages('model-version', this.versions, context);
    } finally {
      this.readingNow -= 1;
    }
  }

  async *#pages(
    type: FactType,
    facts: FactInput[],
    { report }: { report: SyncReporter },
  ): AsyncGenerator<FactEvent> {
    report.activity(`Reading ${type}`);
    for (let i = 0; i < facts.length; i += this.pageSize) {
      report.request();
      report.page();
      yield { kind: 'facts', type, facts: facts.slice(i, i + this.pageSize) };
    }
    const reason = this.broken[type];
    yield reason === undefined
      ? {
          kind: 'complete',
          type,
          unreadable: type === 'model' ? this.unreadable : [],
        }
      : { kind: 'incomplete', type, reason };
  }

  async *#test(): AsyncGenerator<ConnectionTestStep> {
    yield {
      id: 'reach',
      title: 'Reach the server',
      outcome: this.down ? 'fail' : 'pass',
      mandatory: true,
      message: this.down,
      durationMs: 1,
    };
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
