import { createHash } from 'node:crypto';
import { HashedJson } from '../store/EntityStore';

/** JSON with a hash that does not hang on the order of keys. */
export function hashJson(value: object): HashedJson {
  const json = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
  return { json, hash: createHash('sha256').update(json).digest('hex') };
}
