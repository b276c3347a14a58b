import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  buildModelBom,
  MLModelEntityV1alpha1,
  ModelDocument,
  ModelRow,
  ModelVersion,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { createHash } from 'node:crypto';
import { KnownModel } from './ModelFacts';

/** What a card or bill of materials is written from. */
export function modelDocument(options: {
  entity: MLModelEntityV1alpha1;
  row: ModelRow;
  known: KnownModel;
  /** The version that is described, with its run. */
  version?: ModelVersion;
  featureViews: Entity[];
  /** Addresses of endpoints by reference. */
  endpointUrls: ReadonlyMap<string, string>;
}): ModelDocument {
  const { entity, known, row, version } = options;
  return {
    entity,
    ...(known.fact && { tags: known.fact.data.tags }),
    ...(version && {
      version: {
        version: version.version,
        aliases: version.aliases,
        ...(version.createdAt && { createdAt: version.createdAt }),
        ...(version.sourceUri && { sourceUri: version.sourceUri }),
        ...(version.runId && { runId: version.runId }),
        ...(version.run?.codeVersion && {
          codeVersion: version.run.codeVersion,
        }),
      },
      metrics: version.metrics,
      ...(version.run && { datasets: version.run.datasetInputs }),
    }),
    featureViews: options.featureViews.map(view => ({
      ref: stringifyEntityRef(view),
      title: view.metadata.title ?? view.metadata.name,
    })),
    endpoints: row.servedOn.map(one => {
      const url = options.endpointUrls.get(one.ref);
      return {
        ref: one.ref,
        title: one.title,
        status: one.status,
        ...(one.role && { role: one.role }),
        ...(one.version && { version: one.version }),
        ...(url && { url }),
      };
    }),
  };
}

/** A bill of materials whose serial number is that of its content. */
export function modelBom(document: ModelDocument, timestamp: string): string {
  const draft = buildModelBom(document, { serialNumber: '', timestamp: '' });
  const bom = buildModelBom(document, {
    serialNumber: contentUuid(JSON.stringify(draft)),
    timestamp,
  });
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** A version 8 UUID, which RFC 9562 leaves to the application. */
function contentUuid(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((parseInt(hex[16], 16) % 4) + 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
