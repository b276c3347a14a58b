/** A part of a list, and the token of the part after it. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** The token was not made by {@link pageOf}. */
export class PageTokenError extends Error {}

const TOKEN = /^offset:(\d+)$/;

/**
 * The part of a list that a token points at.
 *
 * @throws PageTokenError
 */
export function pageOf<T>(
  list: readonly T[],
  { size, token }: { size: number; token?: string },
): Page<T> {
  const start = token ? offsetOf(token) : 0;
  const end = start + size;
  return {
    items: list.slice(start, end),
    ...(end < list.length && {
      next: Buffer.from(`offset:${end}`).toString('base64url'),
    }),
  };
}

function offsetOf(token: string): number {
  const text = Buffer.from(token, 'base64url').toString();
  const offset = TOKEN.exec(text)?.[1];
  if (offset === undefined) {
    throw new PageTokenError('The token is of no page of this list');
  }
  return Number(offset);
}
