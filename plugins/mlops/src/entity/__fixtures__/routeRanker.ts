import { MLModelEntityV1alpha1 } from '@mlops-portal/backstage-plugin-mlops-common';
import { modelRow } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';

export const ROUTE_RANKER = 'mlmodel:default/route-ranker';

/** A model that someone wrote into a catalog file, with as little as it takes. */
export const routeRankerEntity: MLModelEntityV1alpha1 = {
  apiVersion: 'mlops-portal.io/v1alpha1',
  kind: 'MLModel',
  metadata: { name: 'route-ranker', namespace: 'default' },
  spec: {
    type: 'ranking',
    lifecycle: 'experimental',
    owner: 'group:default/team-routes',
  },
};

export const routeRankerRow = modelRow({
  title: 'route-ranker',
  type: 'ranking',
  lifecycle: 'experimental',
  source: undefined,
  versionCount: 0,
});
