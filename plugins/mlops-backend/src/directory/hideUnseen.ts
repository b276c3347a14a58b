import {
  EndpointRow,
  FeatureViewRow,
  ModelRow,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { VisibleEntities } from './Visibility';

/** Takes away rows that a caller may not see, and what others tell of them. */
export function hideUnseen(
  rows: {
    models: ReadonlyArray<ModelRow>;
    featureViews: ReadonlyArray<FeatureViewRow>;
    endpoints: ReadonlyArray<EndpointRow>;
  },
  visible: VisibleEntities,
) {
  const seen = <R extends { ref: string }>(of: ReadonlyArray<R>) =>
    of.filter(row => visible.has(row.ref));
  return {
    models: seen(rows.models).map(row => ({
      ...row,
      servedOn: seen(row.servedOn),
    })),
    featureViews: seen(rows.featureViews).map(row => ({
      ...row,
      consumers: seen(row.consumers),
    })),
    endpoints: seen(rows.endpoints).map(row => ({
      ...row,
      models: row.models.map(model => hideModel(model, visible)),
    })),
  };
}

/** The name that an endpoint gives to what it serves is its own. */
export function hideModel<M extends { ref?: string }>(
  model: M,
  visible: VisibleEntities,
): M {
  if (model.ref === undefined || visible.has(model.ref)) return model;
  const { ref: _, ...rest } = model;
  return rest as M;
}
