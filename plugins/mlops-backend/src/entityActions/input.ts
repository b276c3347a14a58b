import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { listQuerySchema } from '@mlops-portal/backstage-plugin-mlops-common';
import { ParsedListQuery } from '../lists/listRows';
import { EntityName } from '../models/ModelsService';

/** An agent waits no longer than this for an answer. */
export const TIMEOUT_MS = 30_000;

/** What all of these actions are. */
export const readOnly = {
  attributes: { readOnly: true, idempotent: true, destructive: false },
};

/** Filters that the three lists share, as agents write them. */
interface ListInput {
  search?: string;
  owner?: string;
  status?: string;
  limit?: number;
  offset?: number;
}

/** The query of a list from what an action was given. */
export function listQuery(
  input: ListInput,
  more: { system?: string; task?: string; framework?: string } = {},
): ParsedListQuery {
  const { search, owner, status, limit, offset } = input;
  return listQuerySchema.parse({
    search,
    owner,
    status,
    limit,
    offset,
    ...more,
  });
}

/** @throws InputError when the reference is of another kind */
export function entityName(ref: string, kind: string): EntityName {
  const parsed = parseEntityRef(ref, {
    defaultKind: kind,
    defaultNamespace: 'default',
  });
  if (parsed.kind.toLowerCase() !== kind) {
    throw new InputError(
      `ref: "${ref}" is a ${parsed.kind}; write it like ${kind}:default/name`,
    );
  }
  return { namespace: parsed.namespace, name: parsed.name };
}
