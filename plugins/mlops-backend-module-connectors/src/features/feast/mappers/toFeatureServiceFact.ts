import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import { FeastFeatureService } from '../schemas/registry';

export function toFeatureServiceFact(
  service: FeastFeatureService,
  context: { project: string; modelTag: string; uiUrl?: string },
): FactInput<'feature-service'> {
  const { spec } = service;
  const { project, modelTag, uiUrl } = context;
  const views = new Map<string, Set<string>>();
  for (const { featureViewName, featureColumns } of spec.features) {
    const names = views.get(featureViewName) ?? new Set();
    for (const column of featureColumns) names.add(column.name);
    views.set(featureViewName, names);
  }
  return {
    type: 'feature-service',
    key: `${project}/${spec.name}`,
    ...(uiUrl && {
      url: `${uiUrl}/p/${encodeURIComponent(
        project,
      )}/feature-service/${encodeURIComponent(spec.name)}`,
    }),
    data: {
      name: spec.name,
      project,
      description: spec.description,
      owner: spec.owner,
      tags: spec.tags,
      modelName: spec.tags[modelTag] || undefined,
      featureViews: [...views].map(([name, features]) => ({
        name,
        features: [...features],
      })),
    },
  };
}
