import { z } from 'zod';
import { FakeHttpSource, FakeRequest, readSource } from '../../testUtils';
import { defineConnector } from '../defineConnector';
import { httpSettings } from '../http/httpSettings';
import { HttpRequest } from '../http/types';
import { SourceError } from '../SourceError';
import { paged } from './paged';
import { Pager } from './pager';
import {
  linkPager,
  numberPager,
  offsetPager,
  relayPager,
  singlePage,
  tokenPager,
} from './pagers';

const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** Reads a list with a pager from a server that answers like this. */
async function read(
  pager: Pager,
  answer: (
    request: FakeRequest,
    baseUrl: string,
  ) => {
    json: unknown;
    status?: number;
    headers?: Record<string, string>;
  },
  request: Partial<HttpRequest> = {},
) {
  const server: FakeHttpSource = await FakeHttpSource.start(incoming =>
    answer(incoming, server.baseUrl),
  );
  const connector = defineConnector({
    id: 'pages',
    title: 'Pages',
    status: 'stable',
    description: '',
    config: z.object(httpSettings('none')),
    http: config => config,
    test: [],
    facts: {
      model: paged({
        noun: 'model',
        pager,
        request: { path: '/list', ...request },
        restartWhen: error =>
          error instanceof SourceError && error.status === 410,
        item: z.object({ name: z.string() }),
        map: ({ name }) => ({
          type: 'model',
          key: name,
          data: { name, tags: {}, aliases: [] },
        }),
      }),
    },
  });
  const reading = await readSource(connector, {
    baseUrl: server.baseUrl,
    limits: { retries: 0, maxPages: 20 },
  });
  await server.close();
  return {
    names: reading.facts.map(fact => fact.key),
    end: reading.ends.model,
    report: reading.report,
    requests: server.requests,
  };
}

const items = (names: string[]) => names.map(name => ({ name }));
const numberOf = (value: string | null) => Number(value ?? 0);

describe('tokenPager', () => {
  it('sends the token in the body beside what the request has', async () => {
    const pager = tokenPager({
      items: 'data.list',
      token: 'scroll_id',
      nextToken: 'scroll_id',
      size: { name: 'size', value: 2 },
      place: 'body',
    });
    const { names, requests } = await read(
      pager,
      ({ body }) => {
        const start = Number(Object(body).scroll_id ?? 0);
        return {
          json: {
            data: { list: items(NAMES.slice(start, start + 2)) },
            scroll_id: start + 2 < NAMES.length ? start + 2 : '',
          },
        };
      },
      { method: 'POST', body: { filter: 'x' } },
    );
    expect(names).toEqual(NAMES);
    expect(requests.map(request => request.body)).toEqual([
      { filter: 'x', size: 2 },
      { filter: 'x', size: 2, scroll_id: '2' },
      { filter: 'x', size: 2, scroll_id: '4' },
    ]);
  });

  it('starts again when the token expired, without duplicates to report', async () => {
    let expired = false;
    const pager = tokenPager({
      items: 'items',
      token: 'continue',
      nextToken: 'metadata.continue',
    });
    const { names, end, report } = await read(pager, ({ query }) => {
      const start = numberOf(query.get('continue'));
      if (start === 2 && !expired) {
        expired = true;
        return { status: 410, json: { reason: 'Expired' } };
      }
      return {
        json: {
          items: items(NAMES.slice(start, start + 2)),
          metadata: { continue: start + 2 < NAMES.length ? start + 2 : '' },
        },
      };
    });
    expect(names).toEqual(['a', 'b', ...NAMES]);
    expect(end).toEqual({ kind: 'complete', type: 'model' });
    expect(report.problems.map(problem => problem.message)).toEqual([
      'The list of models expired while it was read and was started again',
    ]);
  });

  it('gives up a list that expires again and again', async () => {
    const pager = tokenPager({
      items: 'items',
      token: 'continue',
      nextToken: 'next',
    });
    const { end, requests } = await read(pager, ({ query }) =>
      query.has('continue')
        ? { status: 410, json: {} }
        : { json: { items: items(['a']), next: 'more' } },
    );
    expect(end?.kind).toBe('incomplete');
    expect(requests).toHaveLength(6);
  });

  it('stops at the limit of pages', async () => {
    const pager = tokenPager({ items: 'items', token: 't', nextToken: 'next' });
    const { end, requests } = await read(pager, ({ query }) => ({
      json: { items: [], next: numberOf(query.get('t')) + 1 },
    }));
    expect(end).toMatchObject({
      kind: 'incomplete',
      reason: expect.stringContaining('more than 20 pages'),
    });
    expect(requests).toHaveLength(20);
  });

  it('is incomplete when the list is no list', async () => {
    const pager = tokenPager({ items: 'items', token: 't', nextToken: 'next' });
    const { end } = await read(pager, () => ({ json: { items: 'none' } }));
    expect(end?.kind).toBe('incomplete');
  });
});

describe('relayPager', () => {
  const pager = relayPager({
    connection: 'data.project.models',
    pageSize: 2,
    variables: { project: 'p' },
  });

  it('follows cursors', async () => {
    const { names, requests } = await read(
      pager,
      ({ body }) => {
        const start = Number(Object(body).variables.after ?? 0);
        return {
          json: {
            data: {
              project: {
                models: {
                  edges: NAMES.slice(start, start + 2).map(name => ({
                    node: { name },
                  })),
                  pageInfo: {
                    hasNextPage: start + 2 < NAMES.length,
                    endCursor: String(start + 2),
                  },
                },
              },
            },
          },
        };
      },
      { method: 'POST', body: { query: 'query Models {}' } },
    );
    expect(names).toEqual(NAMES);
    expect(requests[1].body).toEqual({
      query: 'query Models {}',
      variables: { project: 'p', first: 2, after: '2' },
    });
  });

  it('takes an answer with errors for no answer', async () => {
    const { end } = await read(pager, () => ({
      json: { errors: [{ message: 'no such project' }], data: null },
    }));
    expect(end).toMatchObject({
      kind: 'incomplete',
      reason: expect.stringContaining('no such project'),
    });
  });
});

describe('offsetPager', () => {
  it('ends at the total', async () => {
    const pager = offsetPager({ items: 'models', limit: 2, total: 'total' });
    const { names, end } = await read(pager, ({ query }) => {
      const start = numberOf(query.get('offset'));
      return {
        json: { models: items(NAMES.slice(start, start + 2)), total: 5 },
      };
    });
    expect(names).toEqual(NAMES);
    expect(end?.kind).toBe('complete');
  });

  it('is incomplete when pages end before the total', async () => {
    const pager = offsetPager({ items: 'models', limit: 2, total: 'total' });
    const { names, end } = await read(pager, ({ query }) => ({
      json: {
        models: numberOf(query.get('offset')) === 0 ? items(['a', 'b']) : [],
        total: 5,
      },
    }));
    expect(names).toEqual(['a', 'b']);
    expect(end?.kind).toBe('incomplete');
  });

  it('ends at a page that is not full without a total', async () => {
    const pager = offsetPager({ items: 'models', limit: 2 });
    const { names, requests } = await read(pager, ({ query }) => {
      const start = numberOf(query.get('offset'));
      return { json: { models: items(NAMES.slice(start, start + 2)) } };
    });
    expect(names).toEqual(NAMES);
    expect(requests).toHaveLength(3);
  });
});

describe('numberPager', () => {
  it('counts pages up to the last', async () => {
    const pager = numberPager({
      items: 'models',
      limit: 2,
      totalPages: 'pagination.totalPages',
    });
    const { names, requests } = await read(pager, ({ query }) => {
      const start = (numberOf(query.get('page')) - 1) * 2;
      return {
        json: {
          models: items(NAMES.slice(start, start + 2)),
          pagination: { totalPages: 3 },
        },
      };
    });
    expect(names).toEqual(NAMES);
    expect(requests).toHaveLength(3);
  });

  it('ends when an empty list leaves the number of pages out', async () => {
    const pager = numberPager({
      items: 'models',
      limit: 2,
      totalPages: 'pagination.totalPages',
    });
    const { end, requests } = await read(pager, () => ({
      json: { models: [], pagination: {} },
    }));
    expect(end?.kind).toBe('complete');
    expect(requests).toHaveLength(1);
  });
});

describe('linkPager', () => {
  it('follows links with rel=next on the same origin', async () => {
    const { names, end } = await read(
      linkPager({ first: { limit: 2 } }),
      ({ query }, baseUrl) => {
        const start = numberOf(query.get('cursor'));
        const next = `<${baseUrl}/list?cursor=${start + 2}&x=a,b>; rel="next"`;
        const first = `<${baseUrl}/list>; rel="first"`;
        return {
          json: items(NAMES.slice(start, start + 2)),
          headers: {
            link: start + 2 < NAMES.length ? `${first}, ${next}` : first,
          },
        };
      },
    );
    expect(names).toEqual(NAMES);
    expect(end?.kind).toBe('complete');
  });

  it('does not follow a link to another origin', async () => {
    const { names, end } = await read(linkPager(), () => ({
      json: items(['a']),
      headers: { link: '<https://elsewhere.example/list>; rel=next' },
    }));
    expect(names).toEqual(['a']);
    expect(end).toMatchObject({
      kind: 'incomplete',
      reason: expect.stringContaining('https://elsewhere.example'),
    });
  });
});

describe('singlePage', () => {
  it('reads one answer', async () => {
    const { names, requests } = await read(singlePage(), () => ({
      json: items(NAMES),
    }));
    expect(names).toEqual(NAMES);
    expect(requests).toHaveLength(1);
  });
});
