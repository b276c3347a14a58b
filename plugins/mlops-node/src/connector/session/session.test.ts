import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';
import { readSource, recordingLogger, testSource } from '../../testUtils';
import { defineConnector } from '../defineConnector';
import { FactReaders, StepDefinition } from '../definition';
import { pagedCalls } from '../paging/paged';
import { SourceError } from '../SourceError';
import { step, unknown } from '../step';

interface Client {
  list(token?: string): Promise<{ items: unknown[]; next?: string }>;
}

class ClientError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

const model = (name: string): FactInput<'model'> => ({
  type: 'model',
  key: name,
  data: { name, tags: {}, aliases: [] },
});

const run = (runId: string): FactInput<'run'> => ({
  type: 'run',
  key: runId,
  data: {
    runId,
    status: 'succeeded',
    deleted: false,
    params: {},
    metrics: {},
    tags: {},
    datasetInputs: [],
    modelOutputs: [],
  },
});

function connectorOf(definition: {
  client?: Partial<Client>;
  facts?: FactReaders<{ token: string }, Client, { seen: string[] }>;
  test?: StepDefinition<{ token: string }, Client>[];
}) {
  return defineConnector({
    id: 'own',
    title: 'Own client',
    status: 'beta',
    description: '',
    config: z.object({ token: z.string() }),
    state: (): { seen: string[] } => ({ seen: [] }),
    client: {
      open: ({ token }, { addSecret }): Client => {
        addSecret(token);
        return { list: async () => ({ items: [] }), ...definition.client };
      },
      failure: error =>
        error instanceof ClientError
          ? { status: error.code, body: error.message }
          : undefined,
      hints: [
        {
          status: 403,
          message: 'The role does not let it look',
          mitigation: 'Bind the role viewer',
        },
      ],
      limits: () => ({
        backoffMilliseconds: 1,
        retries: 1,
        timeoutSeconds: 0.2,
      }),
    },
    test: definition.test ?? [],
    facts: definition.facts ?? {},
  });
}

const config = { token: 'own-s3cret' };

describe('reading', () => {
  it('reads types in their order; one that fails costs only itself', async () => {
    const connector = connectorOf({
      facts: {
        async *model({ state }) {
          state.seen.push('model');
          yield [model('a')];
          throw new Error('gone with own-s3cret');
        },
        async *run({ state }) {
          yield [run(state.seen.join())];
        },
      },
    });
    expect(connector.factTypes).toEqual(['model', 'run']);
    const reading = await readSource(connector, config);
    expect(reading.facts.map(fact => fact.key)).toEqual(['a', 'model']);
    expect(reading.ends).toEqual({
      model: { kind: 'incomplete', type: 'model', reason: 'gone with ***' },
      run: { kind: 'complete', type: 'run' },
    });
    expect(reading.error).toBeUndefined();
  });

  it('does not ask further when the source is out of reach', async () => {
    let asked = 0;
    const connector = connectorOf({
      facts: {
        // eslint-disable-next-line require-yield -- it fails before there are facts
        async *model() {
          throw new SourceError('Nothing listens', { code: 'ECONNREFUSED' });
        },
        async *run() {
          asked++;
          yield [];
        },
      },
    });
    const reading = await readSource(connector, config);
    expect(asked).toBe(0);
    expect(reading.ends.run?.kind).toBe('incomplete');
    expect(String(reading.error)).toContain('Nothing listens');
  });

  it('is incomplete when a reader says that a part is missing', async () => {
    const connector = connectorOf({
      facts: {
        async *model({ incomplete }) {
          incomplete('cluster b is down');
          yield [model('a')];
        },
      },
    });
    const reading = await readSource(connector, config);
    expect(reading.ends.model).toEqual({
      kind: 'incomplete',
      type: 'model',
      reason: 'cluster b is down',
    });
    expect(reading.facts).toHaveLength(1);
  });

  it('leaves out facts that are not of the shape of their type', async () => {
    const wrong: FactInput<'model'> = {
      ...model('b'),
      data: { ...model('b').data, createdAt: 'yesterday' },
    };
    const connector = connectorOf({
      facts: {
        async *model() {
          yield [model('a'), wrong];
        },
      },
    });
    const reading = await readSource(connector, config);
    expect(reading.facts.map(fact => fact.key)).toEqual(['a']);
    expect(reading.ends.model).toEqual({
      kind: 'complete',
      type: 'model',
      unreadable: ['b'],
    });
    expect(reading.report.problems[0]).toMatchObject({
      message: expect.stringContaining('createdAt'),
      samples: ['b'],
    });
  });

  it('removes nothing when a mapper cannot make sense of an item', async () => {
    const connector = connectorOf({
      client: { list: async () => ({ items: [{ name: 'a' }, { name: 'b' }] }) },
      facts: {
        model: pagedCalls({
          noun: 'model',
          page: ({ client }) => client.list(),
          item: z.object({ name: z.string() }),
          map: ({ name }) => {
            if (name === 'b') throw new Error('no sense');
            return model(name);
          },
        }),
      },
    });
    const reading = await readSource(connector, config);
    expect(reading.facts.map(fact => fact.key)).toEqual(['a']);
    expect(reading.ends.model?.kind).toBe('incomplete');
  });
});

describe('a client of its own', () => {
  const reader = pagedCalls<
    'model',
    z.ZodObject<{ name: z.ZodString }>,
    { token: string },
    Client,
    { seen: string[] }
  >({
    noun: 'model',
    page: ({ client }, position) => client.list(position),
    item: z.object({ name: z.string() }),
    map: ({ name }) => model(name),
  });

  it('is asked again after a fault that may pass, and counted', async () => {
    let calls = 0;
    const connector = connectorOf({
      client: {
        list: async () => {
          if (calls++ === 0) throw new ClientError(503, 'busy');
          return { items: [{ name: 'a' }] };
        },
      },
      facts: { model: reader },
    });
    const reading = await readSource(connector, config);
    expect(reading.ends.model?.kind).toBe('complete');
    expect(reading.report.requests).toBe(2);
  });

  it('has its errors told in words, with the hint that fits', async () => {
    const connector = connectorOf({
      client: {
        list: async () => {
          throw new ClientError(403, 'forbidden for own-s3cret');
        },
      },
      facts: { model: reader },
    });
    const reading = await readSource(connector, config);
    const [problem] = reading.report.problems;
    expect(problem.message).toContain('The role does not let it look (403)');
    expect(problem.hint).toBe('Bind the role viewer');
    expect(JSON.stringify(reading)).not.toContain('own-s3cret');
  });

  it('is not waited for longer than the limit, though it does not listen', async () => {
    const connector = connectorOf({
      client: { list: () => new Promise(() => {}) },
      facts: { model: reader },
    });
    const reading = await readSource(connector, config);
    expect(reading.ends.model).toMatchObject({
      kind: 'incomplete',
      reason: expect.stringContaining('did not answer in time'),
    });
  });
});

describe('the connection test', () => {
  it('skips what follows a mandatory step that fails', async () => {
    const connector = connectorOf({
      test: [
        step({ id: 'a', title: 'A', run: async () => 'seen' }),
        step({
          id: 'b',
          title: 'B',
          mandatory: false,
          mitigation: 'Do this',
          run: async () => {
            throw new Error('broken by own-s3cret');
          },
        }),
        step({
          id: 'c',
          title: 'C',
          run: async () => unknown('may not look', 'Ask for the right'),
        }),
        step({
          id: 'd',
          title: 'D',
          run: async () => {
            throw new SourceError('no', { mitigation: 'Better advice' });
          },
          mitigation: 'General advice',
        }),
        step({ id: 'e', title: 'E', run: async () => {} }),
      ],
    });
    const { steps } = await testSource(connector, config);
    expect(
      steps.map(({ durationMs, ...rest }) => {
        expect(durationMs).toBeGreaterThanOrEqual(0);
        return rest;
      }),
    ).toEqual([
      {
        id: 'a',
        title: 'A',
        mandatory: true,
        outcome: 'pass',
        message: 'seen',
      },
      {
        id: 'b',
        title: 'B',
        mandatory: false,
        outcome: 'fail',
        message: 'broken by ***',
        mitigation: 'Do this',
      },
      {
        id: 'c',
        title: 'C',
        mandatory: true,
        outcome: 'unknown',
        message: 'may not look',
        mitigation: 'Ask for the right',
      },
      {
        id: 'd',
        title: 'D',
        mandatory: true,
        outcome: 'fail',
        message: 'no',
        mitigation: 'Better advice',
      },
      { id: 'e', title: 'E', mandatory: true, outcome: 'skipped' },
    ]);
  });

  it('ends a step after 30 seconds and goes on to the next', async () => {
    jest.useFakeTimers();
    try {
      const connector = connectorOf({
        test: [
          step({
            id: 'slow',
            title: 'Slow',
            mandatory: false,
            run: () => new Promise<void>(() => {}),
          }),
          step({ id: 'next', title: 'Next', run: async () => {} }),
        ],
      });
      const tested = testSource(connector, config);
      await jest.advanceTimersByTimeAsync(30_000);
      const { steps } = await tested;
      expect(steps.map(({ id, outcome }) => [id, outcome])).toEqual([
        ['slow', 'fail'],
        ['next', 'pass'],
      ]);
      expect(steps[0].message).toContain('30 s');
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('configuration', () => {
  it('names each wrong field and the source', () => {
    const connector = connectorOf({});
    const open = () =>
      connector.open({
        sourceId: 'mine',
        config: { token: 7 },
        logger: recordingLogger(),
      });
    expect(open).toThrow(
      'Source mine (Own client) is configured wrongly: config.token:',
    );
  });
});
