import {
  FactInput,
  FeatureViewFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { FeastView } from '../schemas/featureView';
import { FeastEntity } from '../schemas/registry';
import { SourceAddresses, toSources } from './dataSources';

const TYPES = {
  featureView: 'batch',
  streamFeatureView: 'stream',
  onDemandFeatureView: 'onDemand',
  labelView: 'label',
} as const;

/** Feast gives views without entity this one, which no user has made. */
const NO_ENTITY = '__dummy';

/** What a view is read with. */
export interface ViewContext {
  project: string;
  /** Entities of the project by name. */
  entities: ReadonlyMap<string, FeastEntity>;
  sourceAddresses: SourceAddresses;
  /** Address of Feast's user interface. */
  uiUrl?: string;
}

export function toFeatureViewFact(
  view: FeastView,
  context: ViewContext,
): FactInput<'feature-view'> {
  const { spec, meta } = view;
  const { project, uiUrl } = context;
  const joinKeys = new Set(spec.entityColumns.map(column => column.name));
  const onDemand = view.type === 'onDemandFeatureView';
  return {
    type: 'feature-view',
    key: `${project}/${spec.name}`,
    ...(uiUrl && {
      url: `${uiUrl}/p/${encodeURIComponent(
        project,
      )}/feature-view/${encodeURIComponent(spec.name)}`,
    }),
    data: {
      name: spec.name,
      project,
      type: TYPES[view.type],
      description: spec.description,
      owner: spec.owner,
      tags: spec.tags,
      entities: toEntities(view, context.entities),
      // Stream views list their join keys among the features as well.
      features: spec.features
        .filter(field => !joinKeys.has(field.name))
        .map(field => ({
          name: field.name,
          type: field.valueType,
          ...(field.description && { description: field.description }),
        })),
      sources: toSources(view, context.sourceAddresses),
      // Nought is Feast's way to say that values never expire.
      ttlSeconds: spec.ttl || null,
      // On-demand values are computed when asked for, in both stores' stead.
      online: onDemand || spec.online,
      offline: onDemand || Boolean(spec.batchSource ?? spec.source),
      version: spec.version === 'latest' ? undefined : spec.version,
      state: meta.state,
      createdAt: meta.createdTimestamp,
      updatedAt: meta.lastUpdatedTimestamp,
      materializedUntil: latest(
        meta.materializationIntervals.map(interval => interval.endTime),
      ),
    },
  };
}

function toEntities(
  view: FeastView,
  known: ViewContext['entities'],
): FeatureViewFact['entities'] {
  const { entityColumns } = view.spec;
  const names = view.spec.entities.filter(name => name !== NO_ENTITY);
  return names.map(name => {
    const entity = known.get(name)?.spec;
    // Without the entity, columns tell its keys only when there is one entity.
    const columns = names.length === 1 ? entityColumns : [];
    const joinKeys = entity?.joinKey
      ? [entity.joinKey]
      : columns.map(column => column.name);
    const valueType =
      entity?.valueType ??
      entityColumns.find(column => column.name === joinKeys[0])?.valueType;
    return { name, joinKeys, ...(valueType && { valueType }) };
  });
}

function latest(times: (string | undefined)[]): string | undefined {
  return times
    .filter(time => time !== undefined)
    .reduce<string | undefined>(
      (newest, time) =>
        newest === undefined || Date.parse(time) > Date.parse(newest)
          ? time
          : newest,
      undefined,
    );
}
