import {
  EndpointFact,
  FeatureViewFact,
  ModelVersionFact,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { ResolvedModel } from './links/EndpointLinks';
import { versionOf } from './mapping/endpointEntity';
import { VersionDigest, VersionRoles } from './mapping/modelVersions';

/**
 * What lists show of a model besides its entity. It changes with every run and
 * version, and is kept apart so that these changes do not reach the catalog.
 */
export interface ModelSummary {
  versionCount: number;
  latestVersion?: string;
  latestVersionAt?: string;
  championVersion?: string;
  championAlias?: string;
  championAt?: string;
  challengerVersion?: string;
  lastRunAt?: string;
  lastRunStatus?: string;
}

export function modelSummary(input: {
  versions: VersionDigest;
  roles: VersionRoles;
  runs: RunFact[];
}): ModelSummary {
  const newest = input.versions.newest();
  const { champion, challenger } = input.roles;
  const latest: ModelVersionFact | undefined = newest[0];
  const championVersion = newest.find(one => one.version === champion?.version);
  const lastRun = input.runs
    .filter(run => run.startedAt)
    .sort(
      (a, b) => Date.parse(b.startedAt ?? '') - Date.parse(a.startedAt ?? ''),
    )
    .at(0);
  return {
    versionCount: input.versions.count,
    ...(latest && { latestVersion: latest.version }),
    ...(latest?.createdAt && { latestVersionAt: latest.createdAt }),
    ...(champion && {
      championVersion: champion.version,
      championAlias: champion.name,
    }),
    ...(championVersion?.createdAt && {
      championAt: championVersion.createdAt,
    }),
    ...(challenger && { challengerVersion: challenger.version }),
    ...(lastRun?.startedAt && { lastRunAt: lastRun.startedAt }),
    ...(lastRun && { lastRunStatus: lastRun.status }),
  };
}

/** What lists show of a feature view. */
export interface FeatureViewSummary {
  project: string;
  entities: string[];
  featureCount: number;
  online: boolean;
  offline: boolean;
  ttlSeconds: number | null;
  materializedUntil?: string;
}

export function featureViewSummary(view: FeatureViewFact): FeatureViewSummary {
  return {
    project: view.project,
    entities: view.entities.map(one => one.name),
    featureCount: view.features.length,
    online: view.online,
    offline: view.offline,
    ttlSeconds: view.ttlSeconds,
    ...(view.materializedUntil && {
      materializedUntil: view.materializedUntil,
    }),
  };
}

/** What lists show of an endpoint. */
export interface EndpointSummary {
  status: EndpointFact['status'];
  statusMessage?: string;
  models: Array<{
    ref?: string;
    name: string;
    version?: string;
    role?: string;
    trafficPercent?: number;
  }>;
  replicasMin?: number;
  replicasMax?: number;
}

export function endpointSummary(
  endpoint: EndpointFact,
  resolved: ReadonlyArray<ResolvedModel | undefined>,
): EndpointSummary {
  return {
    status: endpoint.status,
    ...(endpoint.statusMessage && { statusMessage: endpoint.statusMessage }),
    models: endpoint.models.map((model, index) => {
      const found = resolved[index];
      return {
        ...(found && { ref: found.ref }),
        name: model.name,
        ...versionOf(model, found),
        ...(model.role && { role: model.role }),
        ...(model.trafficPercent !== undefined && {
          trafficPercent: model.trafficPercent,
        }),
      };
    }),
    ...(endpoint.replicas && {
      replicasMin: endpoint.replicas.min,
      ...(endpoint.replicas.max !== undefined && {
        replicasMax: endpoint.replicas.max,
      }),
    }),
  };
}
