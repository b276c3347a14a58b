import { SourceError } from '../SourceError';

/**
 * A field of a JSON document by its dotted path, such as
 * `pagination.totalPages`; undefined when there is none.
 */
export function jsonField(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
  }, body);
}

/** A list in a JSON document; a list that is left out is empty. */
export function jsonList(body: unknown, path: string | undefined): unknown[] {
  const list = path === undefined ? body : jsonField(body, path);
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    throw new SourceError(
      `The source answered without the list ${path ?? 'that was expected'}`,
    );
  }
  return list;
}

/** A token of a JSON document as text; empty ones count as none. */
export function jsonToken(body: unknown, path: string): string | undefined {
  const token = jsonField(body, path);
  return token === undefined || token === null || token === ''
    ? undefined
    : String(token);
}
