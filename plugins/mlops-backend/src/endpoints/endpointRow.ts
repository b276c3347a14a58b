import { EndpointRow } from '@mlops-portal/backstage-plugin-mlops-common';
import { DirectoryEntity, refOf } from '../directory/DirectoryEntity';
import { rowBase } from '../directory/rowBase';
import { EndpointSummary } from '../entities/summaries';
import { SourceReading } from '../sourceReadings/SourceReadings';

/** An endpoint as lists show it. */
export function endpointRow(
  entity: DirectoryEntity<'ModelEndpoint'>,
  options: {
    summary?: EndpointSummary;
    readings: ReadonlyMap<string, SourceReading>;
  },
): EndpointRow {
  const { spec } = entity;
  const summary = options.summary ?? declaredSummary(entity);
  return {
    ...rowBase(entity, options.readings),
    ...summary,
    ...(spec.pattern && { pattern: spec.pattern }),
    ...(spec.environment && { environment: spec.environment }),
    ...(spec.url && { url: spec.url }),
    ...(spec.runtime && { runtime: spec.runtime }),
    ...(spec.accelerator && {
      acceleratorType: spec.accelerator.type,
      acceleratorCount: spec.accelerator.count,
    }),
  };
}

/** Of an endpoint that no source tells about; its state is not known. */
function declaredSummary({
  ref,
  spec,
}: DirectoryEntity<'ModelEndpoint'>): EndpointSummary {
  const namespace = ref.slice(ref.indexOf(':') + 1, ref.indexOf('/'));
  const named = (spec.models ?? []).map(model => ({
    ...(model.modelRef && {
      ref: refOf(model.modelRef, 'mlmodel', namespace),
    }),
    name: model.name,
    ...(model.version && { version: model.version }),
    ...(model.role && { role: model.role }),
    ...(model.trafficPercent !== undefined && {
      trafficPercent: model.trafficPercent,
    }),
  }));
  const known = new Set(named.map(model => model.ref));
  const served = (spec.serves ?? [])
    .map(text => refOf(text, 'mlmodel', namespace))
    .filter(model => !known.has(model))
    .map(model => ({ ref: model, name: model.split('/').pop() ?? model }));
  return {
    status: 'unknown',
    models: [...named, ...served],
    ...(spec.replicas && {
      replicasMin: spec.replicas.min,
      ...(spec.replicas.max !== undefined && {
        replicasMax: spec.replicas.max,
      }),
    }),
  };
}
