/**
 * Fetches over a connection of its own. Server and client share one process
 * here: while it is busy for longer than the server keeps idle connections
 * (5 s), both timers run out at once, and a kept connection is used again just
 * as the server closes it: `fetch failed`, caused by `read ECONNRESET`.
 */
export const unpooledFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('connection', 'close');
  return fetch(input, { ...init, headers });
};
