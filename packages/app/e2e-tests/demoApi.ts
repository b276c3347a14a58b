import { expect, type APIRequestContext } from '@playwright/test';
import type {
  ModelPage,
  Source,
} from '@mlops-portal/backstage-plugin-mlops-common';

/** The portal's API as a guest reads it, to wait for what happens behind the screens. */
export interface DemoApi {
  models(): Promise<ModelPage>;
  sources(): Promise<{ items: Source[] }>;
  /**
   * Waits until every source was read, and until the catalog has taken over
   * what they brought together with the groups that own it.
   */
  demoReady(): Promise<void>;
  /** Waits until the search finds something under this name. */
  searchReady(term: string): Promise<void>;
}

const FIRST_START_MS = 180_000;

export function demoApi(request: APIRequestContext): DemoApi {
  const get = async (path: string) => {
    const guest = await request.post('/api/auth/guest/refresh', { data: {} });
    expect(guest.ok(), 'guests may sign in').toBe(true);
    const { backstageIdentity } = await guest.json();
    return request.get(`/api${path}`, {
      headers: { authorization: `Bearer ${backstageIdentity.token}` },
    });
  };
  const json = async <T>(path: string): Promise<T> => {
    const answer = await get(path);
    expect(answer.ok(), `${path} answers`).toBe(true);
    return answer.json();
  };
  const models = () => json<ModelPage>('/mlops/models?limit=100');
  const sources = () => json<{ items: Source[] }>('/mlops/sources');
  let ready: Promise<void> | undefined;

  const waitForDemo = async () => {
    const waiting = { timeout: FIRST_START_MS, intervals: [500, 1000, 2000] };
    await expect
      .poll(async () => {
        const { items } = await sources();
        return items.filter(one => !one.lastSuccessAt).map(({ id }) => id);
      }, waiting)
      .toEqual([]);
    // The owner of this one is found through the team map once its group is there.
    await expect
      .poll(async () => {
        const { items } = await models();
        return items.find(({ title }) => title === 'flight-delay')?.owner;
      }, waiting)
      .toBe('group:default/team-routes');
    // Models are taken over one by one: the list is whole when it stays the same.
    let before = '';
    await expect
      .poll(
        async () => {
          const { items } = await models();
          const now = JSON.stringify(
            items.map(({ ref, owner }) => [ref, owner]),
          );
          const same = now === before;
          before = now;
          return same;
        },
        { ...waiting, intervals: [3000] },
      )
      .toBe(true);
  };

  return {
    models,
    sources,
    demoReady: () => {
      ready ??= waitForDemo();
      return ready;
    },
    searchReady: term =>
      expect
        .poll(
          async () => {
            const address = `/search/query?types[0]=mlops&term=${term}`;
            // There is no index yet right after a start, which is an error.
            const answer = await get(address);
            return answer.ok() && (await answer.json()).results.length > 0;
          },
          { timeout: FIRST_START_MS, intervals: [1000] },
        )
        .toBe(true),
  };
}
