import { createPermission } from '@backstage/plugin-permission-common';

/** @public */
export const RESOURCE_TYPE_MLOPS_SOURCE = 'mlops-source';

/** See the health, counts and warnings of a source. @public */
export const mlopsSourceReadPermission = createPermission({
  name: 'mlops.source.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MLOPS_SOURCE,
});

/** Start a sync or a connection test. @public */
export const mlopsSourceSyncPermission = createPermission({
  name: 'mlops.source.sync',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MLOPS_SOURCE,
});

/** Confirm a removal that the guard held back. @public */
export const mlopsSourceConfirmRemovalPermission = createPermission({
  name: 'mlops.source.confirm-removal',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_MLOPS_SOURCE,
});

/** Every permission of the portal's core. @public */
export const mlopsPermissions = [
  mlopsSourceReadPermission,
  mlopsSourceSyncPermission,
  mlopsSourceConfirmRemovalPermission,
];
