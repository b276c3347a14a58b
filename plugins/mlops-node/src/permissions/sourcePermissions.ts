import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_MLOPS_SOURCE } from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';

/** What permission rules know of a source. @public */
export interface MlopsSourceResource {
  id: string;
  connector: string;
  /** Reference of the owning entity. */
  owner?: string;
}

/** What a rule asks of a source. @public */
export interface MlopsSourceQuery {
  owners: string[];
}

/** @public */
export const mlopsSourceResourceRef = createPermissionResourceRef<
  MlopsSourceResource,
  MlopsSourceQuery
>().with({ pluginId: 'mlops', resourceType: RESOURCE_TYPE_MLOPS_SOURCE });

const isSourceOwner = createPermissionRule({
  name: 'IS_SOURCE_OWNER',
  description: 'Allow sources that one of the claimed entities owns',
  resourceRef: mlopsSourceResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity references, as in the ownership claims of a user'),
  }),
  apply: ({ owner }, { claims }) =>
    owner !== undefined &&
    claims.some(claim => claim.toLocaleLowerCase('en-US') === owner),
  toQuery: ({ claims }) => ({ owners: claims }),
});

/** Rules for sources, registered by the core. @public */
export const mlopsSourceRules = { isSourceOwner };

const conditionExports = createConditionExports({
  resourceRef: mlopsSourceResourceRef,
  rules: mlopsSourceRules,
});

/**
 * Conditions for permission policies.
 *
 * @example
 * ```ts
 * if (isResourcePermission(request.permission, RESOURCE_TYPE_MLOPS_SOURCE)) {
 *   return createMlopsSourceConditionalDecision(
 *     request.permission,
 *     mlopsSourceConditions.isSourceOwner({ claims: user.info.ownershipEntityRefs }),
 *   );
 * }
 * ```
 *
 * @public
 */
export const mlopsSourceConditions = conditionExports.conditions;

/** @public */
export const createMlopsSourceConditionalDecision =
  conditionExports.createConditionalDecision;
