import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import { createHash } from 'node:crypto';

/**
 * Changes when, and only when, what a fact says changes: the order of fields
 * and fields that are undefined do not count.
 */
export function contentHash(fact: FactInput): string {
  return createHash('sha256')
    .update(canonicalJson([fact.parentKey, fact.url, fact.data]))
    .digest('base64url');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
