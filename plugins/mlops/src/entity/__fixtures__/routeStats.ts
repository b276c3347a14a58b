import {
  feastDefinition,
  FeatureViewDetail,
  FeatureViewEntityV1alpha1,
  FeatureViewFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { featureViewRow } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';

export const ROUTE_STATS = 'featureview:default/route-stats';

export const routeStatsEntity: FeatureViewEntityV1alpha1 = {
  apiVersion: 'mlops-portal.io/v1alpha1',
  kind: 'FeatureView',
  metadata: {
    name: 'route-stats',
    namespace: 'default',
    description: 'Delay statistics of a route over the last weeks.',
  },
  spec: {
    type: 'batch',
    lifecycle: 'production',
    owner: 'group:default/team-routes',
  },
};

const fact: FeatureViewFact = {
  name: 'route_stats',
  project: 'flights',
  type: 'batch',
  tags: {},
  entities: [
    { name: 'route', joinKeys: ['origin', 'destination'], valueType: 'STRING' },
  ],
  features: [
    { name: 'mean_delay_7d', type: 'FLOAT', description: 'Minutes' },
    { name: 'mean_delay_28d', type: 'FLOAT', description: 'Minutes' },
    { name: 'share_late_7d', type: 'FLOAT' },
    { name: 'flights_7d', type: 'INT64' },
  ],
  sources: [
    { name: 'flights_file', type: 'file', timestampField: 'event_timestamp' },
  ],
  ttlSeconds: 86_400,
  online: true,
  offline: true,
  materializedUntil: '2026-11-24T15:00:00Z',
};

export const routeStatsRow = featureViewRow({
  title: 'route-stats',
  project: 'flights',
  entities: ['route'],
  featureCount: 4,
  ttlSeconds: 86_400,
  materializedUntil: fact.materializedUntil,
  freshness: 'fresh',
  consumers: [{ ref: 'mlmodel:default/flight-delay', title: 'flight-delay' }],
});

export const routeStatsDetail: FeatureViewDetail = {
  row: routeStatsRow,
  provenance: {
    source: 'feast',
    sourceTitle: 'Feast',
    connector: 'feast',
    observedAt: '2026-11-24T20:58:00Z',
    stale: false,
  },
  fact,
  services: [
    {
      name: 'flight_delay_v1',
      project: 'flights',
      tags: {},
      modelName: 'flight-delay',
      featureViews: [{ name: 'route_stats', features: [] }],
    },
  ],
  definition: feastDefinition(fact),
};
