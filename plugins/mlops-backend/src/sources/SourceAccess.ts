import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  mlopsSourceConfirmRemovalPermission,
  mlopsSourceReadPermission,
  mlopsSourceSyncPermission,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  MlopsSourceResource,
  mlopsSourceRules,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { ConfiguredSource } from './ConfiguredSource';

const isAllowed = createConditionAuthorizer<MlopsSourceResource>({
  getRuleByName(name) {
    const rule = Object.values(mlopsSourceRules).find(r => r.name === name);
    if (!rule) throw new Error(`There is no permission rule "${name}"`);
    return rule;
  },
});

/** What one caller may do with each source. */
export interface SourceAccess {
  mayRead(source: ConfiguredSource): boolean;
  maySync(source: ConfiguredSource): boolean;
  mayConfirmRemoval(source: ConfiguredSource): boolean;
}

/** What rules may know of a source. */
export function toResource({ config }: ConfiguredSource): MlopsSourceResource {
  return { id: config.id, connector: config.connector, owner: config.owner };
}

/** One question to the policy tells about every source. */
export async function sourceAccess(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<SourceAccess> {
  const [read, sync, confirm] = await permissions.authorizeConditional(
    [
      { permission: mlopsSourceReadPermission },
      { permission: mlopsSourceSyncPermission },
      { permission: mlopsSourceConfirmRemovalPermission },
    ],
    { credentials },
  );
  return {
    mayRead: source => isAllowed(read, toResource(source)),
    maySync: source => isAllowed(sync, toResource(source)),
    mayConfirmRemoval: source => isAllowed(confirm, toResource(source)),
  };
}

/** @throws NotFoundError, so that ids of others' sources do not leak */
export function assertMayRead(
  access: SourceAccess,
  source: ConfiguredSource,
): void {
  if (!access.mayRead(source)) {
    throw new NotFoundError(`There is no source "${source.id}"`);
  }
}

/** @throws NotFoundError or NotAllowedError */
export function assertMaySync(
  access: SourceAccess,
  source: ConfiguredSource,
): void {
  assertMayRead(access, source);
  if (!access.maySync(source)) {
    throw new NotAllowedError(
      `You may not sync the source "${source.id}"; ask ${
        source.config.owner ?? 'an administrator'
      } or whoever keeps the permission policy`,
    );
  }
}

/** @throws NotFoundError or NotAllowedError */
export function assertMayConfirmRemoval(
  access: SourceAccess,
  source: ConfiguredSource,
): void {
  assertMayRead(access, source);
  if (!access.mayConfirmRemoval(source)) {
    throw new NotAllowedError(
      `You may not confirm removals of the source "${source.id}"; ask ${
        source.config.owner ?? 'an administrator'
      } or whoever keeps the permission policy`,
    );
  }
}
