import { useCallback } from 'react';
import { useUrlParams } from './useUrlParams';

/**
 * One parameter of the address as state; `fallback` stands for its absence.
 *
 * @public
 */
export function useUrlState<Fallback extends string | undefined = undefined>(
  name: string,
  fallback?: Fallback,
): [string | Fallback, (value: string | undefined) => void] {
  const [params, change] = useUrlParams();
  const setValue = useCallback(
    (value: string | undefined) =>
      change({ [name]: value === fallback ? undefined : value }),
    [change, name, fallback],
  );
  return [params.get(name) ?? (fallback as Fallback), setValue];
}
