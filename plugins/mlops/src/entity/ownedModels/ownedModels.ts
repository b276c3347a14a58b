import {
  EndpointPage,
  FeatureViewPage,
  ListQuery,
  MlopsApi,
  ModelPage,
} from '@mlops-portal/backstage-plugin-mlops-common';

/** Whose models are meant, as the lists filter. */
export type OwnedFilter = Pick<ListQuery, 'owner' | 'system' | 'domain'>;

/** The worst models of someone, and how much else there is. */
export interface OwnedModels {
  models: ModelPage;
  featureViews: FeatureViewPage;
  endpoints: EndpointPage;
}

/** The server lists the worst first. */
export async function loadOwnedModels(
  api: MlopsApi,
  filter: OwnedFilter,
  limit: number,
  signal: AbortSignal,
): Promise<OwnedModels> {
  const [models, featureViews, endpoints] = await Promise.all([
    api.listModels({ ...filter, limit }, { signal }),
    api.listFeatureViews({ ...filter, limit: 1 }, { signal }),
    api.listEndpoints({ ...filter, limit: 1 }, { signal }),
  ]);
  return { models, featureViews, endpoints };
}

/** Troubles of models, the worst first. */
const TROUBLES = [
  'servedBroken',
  'championNotServed',
  'lastRunFailed',
  'withoutChampion',
  'stale',
] as const;

/** The worst trouble that any of the models has, and how many have it. */
export function worstTrouble(
  models: Pick<ModelPage, 'summary'>,
): { trouble: (typeof TROUBLES)[number]; count: number } | undefined {
  for (const trouble of TROUBLES) {
    const count = models.summary[trouble] ?? 0;
    if (count > 0) return { trouble, count };
  }
  return undefined;
}
