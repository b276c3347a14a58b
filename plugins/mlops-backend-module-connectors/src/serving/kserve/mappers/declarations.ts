import { Metadata } from '../schemas/common';

const PREFIX = 'mlops-portal.io/';

export interface DeclaredModel {
  registryModel?: string;
  version?: string;
}

/** What the people who made a service declare about it, by annotation. */
export interface Declarations {
  owner?: string;
  description?: string;
  environment?: string;
  pattern?: 'online' | 'batch' | 'streaming' | 'edge';
  role?: 'champion' | 'canary' | 'shadow';
  simulated: boolean;
  /** Registered model behind the service, or behind one of its canaries. */
  model(canary?: string): DeclaredModel;
  /** Registered model of a LoRA adapter: only what is said of it alone. */
  adapter(name: string): DeclaredModel;
}

const PATTERNS = ['online', 'batch', 'streaming', 'edge'] as const;
const ROLES = ['champion', 'canary', 'shadow'] as const;

/**
 * Reads the portal's annotations. `mlops-portal.io/model` names the registered
 * model of the service and of its canaries, `mlops-portal.io/model-version` the
 * version of the predictor; with `.NAME` at their end they speak of one canary or
 * adapter.
 */
export function readDeclarations({ annotations }: Metadata): Declarations {
  const read = (name: string) => annotations[`${PREFIX}${name}`] || undefined;
  const pattern = PATTERNS.find(it => it === read('pattern'));
  const role = ROLES.find(it => it === read('role'));
  return {
    owner: read('owner'),
    description:
      read('description') ??
      (annotations['openshift.io/description'] || undefined),
    environment: read('environment'),
    pattern,
    role,
    simulated: read('simulated') === 'true',
    model: canary =>
      canary === undefined
        ? declaredModel(read('model'), read('model-version'))
        : declaredModel(
            read(`model.${canary}`) ?? read('model'),
            read(`model-version.${canary}`),
          ),
    adapter: name =>
      declaredModel(read(`model.${name}`), read(`model-version.${name}`)),
  };
}

function declaredModel(
  registryModel: string | undefined,
  version: string | undefined,
): DeclaredModel {
  return {
    ...(registryModel && { registryModel }),
    ...(version && { version }),
  };
}
