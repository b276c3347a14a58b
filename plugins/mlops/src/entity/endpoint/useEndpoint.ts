import { useMlopsResource } from '@mlops-portal/backstage-plugin-mlops-react';

const CHANGING = ['creating', 'updating', 'rollingBack', 'deleting'];
const SECONDS_WHILE_CHANGING = 10;
const SECONDS = 60;

/** What is known of one endpoint; asked more often while it changes. */
export function useEndpoint(entityRef: string) {
  return useMlopsResource(
    ['endpoint', entityRef],
    (api, signal) => api.getEndpoint(entityRef, { signal }),
    {
      pollSeconds: detail =>
        detail && CHANGING.includes(detail.row.status)
          ? SECONDS_WHILE_CHANGING
          : SECONDS,
    },
  );
}
