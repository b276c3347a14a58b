import { createHash } from 'node:crypto';

/** Longest name that the catalog takes. */
const MAX_LENGTH = 63;
const HASH_LENGTHS = [6, 10, 16];

/**
 * Names for one object of a source, the plainest first. The first is free of
 * hashes, for people; the others carry a piece of a hash of what the object is
 * called in its source, so that they are the same in every run.
 *
 *     "Flight Delay/v2" -> flight-delay-v2, flight-delay-v2-3fa2b1, …
 *     "비행 지연"        -> mlmodel-3fa2b1, …
 *
 * @param kind - stands in where nothing of the name can be kept
 */
export function candidateNames(
  name: string,
  identity: { kind: string; source: string; key: string },
): string[] {
  const digest = createHash('sha256')
    .update([identity.kind, identity.source, identity.key].join('\0'))
    .digest('hex');
  const slug = slugOf(name);
  const hashed = HASH_LENGTHS.map(length =>
    withSuffix(
      slug || identity.kind.toLocaleLowerCase('en-US'),
      digest.slice(0, length),
    ),
  );
  return slug && slug.length <= MAX_LENGTH ? [slug, ...hashed] : hashed;
}

/** Lower-case letters, digits and single dashes; accents are taken off. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function withSuffix(slug: string, suffix: string): string {
  const room = MAX_LENGTH - suffix.length - 1;
  return `${slug.slice(0, room).replace(/-+$/, '')}-${suffix}`;
}
