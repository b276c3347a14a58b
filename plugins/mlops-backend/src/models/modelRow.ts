import { ModelRow } from '@mlops-portal/backstage-plugin-mlops-common';
import { DirectoryEntity } from '../directory/DirectoryEntity';
import { rowBase } from '../directory/rowBase';
import { ModelMapping } from '../entities/mapping/mappingConfig';
import {
  compareVersions,
  versionRoles,
} from '../entities/mapping/modelVersions';
import { ModelSummary } from '../entities/summaries';
import { SourceReading } from '../sourceReadings/SourceReadings';

/** A model as lists show it. */
export function modelRow(
  entity: DirectoryEntity<'MLModel'>,
  options: {
    /** What facts say; without them the entity speaks for itself. */
    summary?: ModelSummary;
    servedOn: ModelRow['servedOn'];
    readings: ReadonlyMap<string, SourceReading>;
    roles: ModelMapping['roles'];
  },
): ModelRow {
  const { spec } = entity;
  return {
    ...rowBase(entity, options.readings),
    tasks: spec.tasks ?? [],
    ...(spec.framework && { framework: spec.framework }),
    ...(options.summary ?? declaredSummary(entity, options.roles)),
    servedOn: options.servedOn,
  };
}

/** Of a model that no source tells about: what its YAML says. */
function declaredSummary(
  { spec }: DirectoryEntity<'MLModel'>,
  roles: ModelMapping['roles'],
): ModelSummary {
  const versions = [...(spec.versions ?? [])].sort(compareVersions);
  const { champion, challenger } = versionRoles(spec.aliases ?? [], roles);
  const [latest] = versions;
  const championAt = versions.find(
    one => one.version === champion?.version,
  )?.createdAt;
  return {
    versionCount: versions.length,
    ...(latest && { latestVersion: latest.version }),
    ...(latest?.createdAt && { latestVersionAt: latest.createdAt }),
    ...(champion && {
      championVersion: champion.version,
      championAlias: champion.name,
    }),
    ...(championAt && { championAt }),
    ...(challenger && { challengerVersion: challenger.version }),
  };
}
