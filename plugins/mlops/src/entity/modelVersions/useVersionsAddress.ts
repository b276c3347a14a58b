import { useUrlParams } from '@mlops-portal/backstage-plugin-mlops-react';
import { useMemo } from 'react';

/** Versions beside each other at most. */
export const MAX_COMPARED = 4;

/** What the versions tab shows, kept in the address. */
export function useVersionsAddress() {
  const [params, change] = useUrlParams();
  return useMemo(
    () => ({
      metrics: params.getAll('metric'),
      setMetrics: (names: readonly string[]) => change({ metric: names }),
      compared: [...new Set(params.getAll('compare'))].slice(0, MAX_COMPARED),
      setCompared: (versions: readonly string[]) =>
        change({ compare: versions }),
      showSame: params.get('same') === '1',
      setShowSame: (show: boolean) =>
        change({ same: show ? '1' : undefined }, { replace: true }),
      page: readPage(params.get('page')),
      setPage: (page: number) =>
        change({ page: page > 1 ? String(page) : undefined }),
    }),
    [params, change],
  );
}

function readPage(text: string | null): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
