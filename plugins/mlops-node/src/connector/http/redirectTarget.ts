import { SourceError } from '../SourceError';

/**
 * Where a redirect leads.
 *
 * @throws SourceError when it leaves the origin, which credentials must not,
 *   or would turn a POST into a GET
 */
export function redirectTarget(
  from: { method: string; url: URL },
  status: number,
  location: string,
): URL {
  const target = URL.canParse(location, from.url)
    ? new URL(location, from.url)
    : undefined;
  if (!target || target.origin !== from.url.origin) {
    throw new SourceError(
      `The source redirects to ${target?.origin ?? 'an unreadable address'}`,
      {
        status,
        mitigation:
          'Set baseUrl to the address that it redirects to; credentials are never sent on to another',
      },
    );
  }
  if (from.method !== 'GET' && ![307, 308].includes(status)) {
    throw new SourceError(`The source redirects a ${from.method} request`, {
      status,
      mitigation: 'Set baseUrl to the address that it redirects to',
    });
  }
  return target;
}
