import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/** A text that is not empty. */
export const text = () =>
  z.string().min(1, { error: 'must not be empty', abort: true });

/** A calendar day. */
export const isoDate = () =>
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-03-31');

/**
 * An address of any scheme, object stores included. Pages show it as a link,
 * so that schemes which run code are refused.
 */
export const address = () =>
  z
    .string()
    .regex(
      /^(?!javascript:|vbscript:|data:)[a-z][a-z0-9+.-]*:\/\/\S+$/,
      'must be an address such as https://example.com/data or s3://bucket/data',
    );

const NAME = /^[a-z0-9]+([-_.][a-z0-9]+)*$/i;

/**
 * A reference to an entity of one of some kinds; the first is the kind of a
 * reference that names none. The catalog leaves out the relation, silently,
 * when a reference points to another kind.
 */
export const entityReference = (...kinds: [string, ...string[]]) =>
  text().refine(reference => pointsTo(reference, kinds), {
    error: issue =>
      `'${String(issue.input)}' must be a reference to a ${kinds.join(' or ')}, such as ${kinds[0].toLocaleLowerCase('en-US')}:default/name`,
  });

function pointsTo(reference: string, kinds: [string, ...string[]]): boolean {
  try {
    const { kind, namespace, name } = parseEntityRef(reference, {
      defaultKind: kinds[0],
      defaultNamespace: 'default',
    });
    return (
      [namespace, name].every(part => part.length <= 63 && NAME.test(part)) &&
      kinds.some(
        known =>
          known.toLocaleLowerCase('en-US') === kind.toLocaleLowerCase('en-US'),
      )
    );
  } catch {
    return false;
  }
}
