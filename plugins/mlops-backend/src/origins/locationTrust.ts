import { namePattern } from '../sources/nameFilter';

/**
 * Whether a file may be trusted for where it is: `url:https://…` references as
 * the catalog writes them, against patterns as the operator writes them.
 *
 * What is compared has to be what is read. A location that two parsers could
 * take for two places (dot segments, encoded slashes, a host in capitals) is
 * therefore trusted by no pattern.
 */
export function locationTrust(
  patterns: readonly string[],
): (location: string) => boolean {
  const matchers = patterns.map(namePattern);
  return location =>
    isPlain(location) && matchers.some(matcher => matcher.test(location));
}

function isPlain(location: string): boolean {
  const target = location.slice(location.indexOf(':') + 1);
  if (/%2f|%5c|%2e|\\|(^|\/)\.{1,2}(\/|$)/i.test(target)) return false;
  if (!location.startsWith('url:')) return true;
  try {
    const { href, username, password } = new URL(target);
    return href === target && !username && !password;
  } catch {
    return false;
  }
}
