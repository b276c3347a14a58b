import { SourceReading } from '../sourceReadings/SourceReadings';
import { DirectoryEntity } from './DirectoryEntity';

/** What a row takes from its entity and from how fresh its source is. */
export function rowBase(
  entity: DirectoryEntity,
  readings: ReadonlyMap<string, SourceReading>,
) {
  const reading = entity.origin && readings.get(entity.origin.source);
  return {
    ref: entity.ref,
    title: entity.title,
    ...(entity.description && { description: entity.description }),
    owner: entity.owner,
    ...(entity.system && { system: entity.system }),
    ...(entity.domain && { domain: entity.domain }),
    lifecycle: entity.lifecycle,
    type: entity.type,
    ...(entity.origin && { source: entity.origin.source }),
    stale: reading?.stale ?? false,
    ...(reading?.lastSuccessAt && { observedAt: reading.lastSuccessAt }),
    simulated: entity.simulated,
  };
}
