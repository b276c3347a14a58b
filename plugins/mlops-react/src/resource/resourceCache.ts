/** An answer, what it answers, and when it came (epoch milliseconds). */
export interface Answer {
  key: string;
  value: unknown;
  loadedAt: number;
}

const MAX_ANSWERS = 100;
const caches = new WeakMap<object, Map<string, Answer>>();

/**
 * Last answers, kept apart for each API object, so that a screen that is
 * opened again shows at once what it knew. The least recently loaded goes
 * first.
 */
export const resourceCache = {
  get(api: object, key: string): Answer | undefined {
    return caches.get(api)?.get(key);
  },
  set(api: object, key: string, value: unknown): Answer {
    const cache = caches.get(api) ?? new Map<string, Answer>();
    caches.set(api, cache);
    const answer = { key, value, loadedAt: Date.now() };
    cache.delete(key);
    cache.set(key, answer);
    if (cache.size > MAX_ANSWERS) {
      const [oldest] = cache.keys();
      cache.delete(oldest);
    }
    return answer;
  },
};
