import { SourceError } from '../SourceError';
import { HttpTransport, RequestScope } from './HttpTransport';
import { HttpClient, HttpRequest } from './types';

/** The client of one caller: its signal and its count of requests. */
export function createHttpClient(
  transport: HttpTransport,
  scope: RequestScope,
): HttpClient {
  const send = (request: HttpRequest) => transport.send(request, scope);
  return {
    send,
    get: async (path, query) => (await send({ path, query })).body,
    post: async (path, body) =>
      (await send({ method: 'POST', path, body: body ?? {} })).body,
    text: async (path, query) =>
      String((await send({ path, query, as: 'text' })).body),
    find: async (path, query) => {
      try {
        return (await send({ path, query })).body;
      } catch (error) {
        if (error instanceof SourceError && error.status === 404) {
          return undefined;
        }
        throw error;
      }
    },
  };
}
