import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** New values of parameters; `undefined` and an empty list remove one. @public */
export type UrlChange = Record<string, string | readonly string[] | undefined>;

/**
 * The query part of the address as the state of a screen. Other parameters
 * stay as they are. A change makes an entry in the browser's history, so that
 * the back button undoes it; pass `replace` for what is typed.
 *
 * @public
 */
export function useUrlParams(): [
  URLSearchParams,
  (change: UrlChange, options?: { replace?: boolean }) => void,
] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: UrlChange, options?: { replace?: boolean }) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            after.delete(name);
            const values = typeof value === 'string' ? [value] : (value ?? []);
            values
              .filter(one => one !== '')
              .forEach(one => after.append(name, one));
          }
          return after;
        },
        { replace: options?.replace },
      ),
    [setParams],
  );
  return [params, change];
}
