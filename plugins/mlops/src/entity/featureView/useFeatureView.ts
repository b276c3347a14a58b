import { useMlopsResource } from '@mlops-portal/backstage-plugin-mlops-react';

/** What is known of one feature view. */
export function useFeatureView(entityRef: string) {
  return useMlopsResource(
    ['feature-view', entityRef],
    (api, signal) => api.getFeatureView(entityRef, { signal }),
    { pollSeconds: 60 },
  );
}
