import { SourceError } from '../SourceError';
import { HttpRequest } from './types';

/**
 * The address of a request. A path may be absolute, as `Link` headers give it,
 * as long as it stays on the origin of the source.
 *
 * @throws SourceError when it leaves the origin
 */
export function requestUrl(
  baseUrl: string,
  request: Pick<HttpRequest, 'path' | 'query'>,
): URL {
  const { path, query = {} } = request;
  const origin = new URL(baseUrl).origin;
  const address = path.startsWith('/') ? `${baseUrl}${path}` : path;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.origin !== origin) {
    throw new SourceError(
      `The source points to ${url?.origin ?? path}, outside of its own address`,
      {
        mitigation:
          'Set baseUrl to the address that the source itself uses in its links',
      },
    );
  }
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined) url.searchParams.append(name, String(one));
    }
  }
  return url;
}
