import { EndpointFact } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  InferenceService,
  ModelSpec,
  Predictor,
} from '../schemas/inferenceService';
import { modelContainer } from './accelerators';
import { Declarations } from './declarations';
import { Container } from '../schemas/pods';

type ServedModel = EndpointFact['models'][number];

/** Name in annotations of the revision that a rollout replaces. */
const PREVIOUS = 'previous';

/** Models behind an InferenceService with their share of the traffic. */
export function servedModels(
  service: InferenceService,
  declared: Declarations,
): ServedModel[] {
  const { predictor, canary } = service.spec;
  if (canary.length > 0) return withCanaries(service, declared);
  const rollout = rolloutOf(service);
  const main: ServedModel = {
    name: modelName(predictor, service.metadata.name),
    ...declared.model(),
    ...uriOf(predictor),
    ...readyOf(service),
  };
  if (!rollout) {
    // A shadow takes copies of requests: none of the answers are its own.
    return declared.role === 'shadow'
      ? [{ ...main, role: 'shadow' }]
      : [{ ...main, trafficPercent: 100, role: declared.role ?? 'champion' }];
  }
  return [
    {
      name: main.name,
      // Its storage is no longer in the object: only the newest spec is.
      ...declared.model(PREVIOUS),
      trafficPercent: rollout.previousPercent,
      role: 'champion',
    },
    { ...main, trafficPercent: rollout.newestPercent, role: 'canary' },
  ];
}

/**
 * The share of the newest revision while `canaryTrafficPercent` splits the
 * traffic: what the routes really do, else what is asked for.
 */
function rolloutOf(
  service: InferenceService,
): { newestPercent: number; previousPercent: number } | undefined {
  const asked = service.spec.predictor.canaryTrafficPercent;
  const predictor = service.status.components?.predictor;
  const newest = predictor?.traffic.find(it => it.latestRevision);
  const others = (predictor?.traffic ?? [])
    .filter(it => it !== newest)
    .reduce((sum, it) => sum + (it.percent ?? 0), 0);
  if (newest && others > 0) {
    return { newestPercent: newest.percent ?? 0, previousPercent: others };
  }
  // Asked for 100 %, or nothing older to share with: no rollout.
  if (asked === undefined || asked === 100 || newest) return undefined;
  const older = predictor?.latestRolledoutRevision;
  if (!older || older === predictor.latestCreatedRevision) return undefined;
  return { newestPercent: asked, previousPercent: 100 - asked };
}

/** Canaries that are predictors of their own, each with its share. */
function withCanaries(
  service: InferenceService,
  declared: Declarations,
): ServedModel[] {
  const { metadata, spec, status } = service;
  const canaries = spec.canary.map((canary, index): ServedModel => {
    const name = canary.predictor.name ?? `canary-${index + 1}`;
    const seen = status.canaryStatuses.find(it => it.name === name);
    return {
      name: modelName(canary.predictor, name),
      ...declared.model(name),
      ...uriOf(canary.predictor),
      trafficPercent: seen?.trafficPercent ?? canary.trafficPercent ?? 0,
      role: 'canary',
      ...(seen?.ready !== undefined && { ready: seen.ready }),
    };
  });
  const taken = canaries.reduce((sum, it) => sum + (it.trafficPercent ?? 0), 0);
  return [
    {
      name: modelName(spec.predictor, metadata.name),
      ...declared.model(),
      ...uriOf(spec.predictor),
      trafficPercent: Math.max(100 - taken, 0),
      role: 'champion',
      ...readyOf(service),
    },
    ...canaries,
  ];
}

function readyOf({ status }: InferenceService): Pick<ServedModel, 'ready'> {
  const condition = status.conditions.find(it => it.type === 'PredictorReady');
  return condition && condition.status !== 'Unknown'
    ? { ready: condition.status === 'True' }
    : {};
}

/** The name that requests use: `--model_name` where given, else the object's. */
function modelName(predictor: Predictor, fallback: string): string {
  const containers: Container[] = [
    modelContainer(predictor),
    ...predictor.containers,
  ].filter(it => it !== undefined);
  for (const { args } of containers) {
    for (const [index, arg] of args.entries()) {
      const [, inline] = /^--model[_-]name(?:=(.+))?$/.exec(arg) ?? [];
      if (inline) return inline;
      const next = args[index + 1];
      if (/^--model[_-]name$/.test(arg) && next) return next;
    }
  }
  return fallback;
}

/** Where the model lies, as the object says it. */
function uriOf(predictor: Predictor): Pick<ServedModel, 'uri'> {
  const model = modelContainer(predictor);
  const uri =
    model?.storageUri ??
    (model && storagePath(model)) ??
    predictor.storageUris[0]?.uri ??
    predictor.containers
      .flatMap(container => container.env)
      .find(variable => variable.name === 'STORAGE_URI')?.value;
  return uri ? { uri } : {};
}

function storagePath({ storage }: ModelSpec): string | undefined {
  if (!storage?.path) return undefined;
  const { type, bucket } = storage.parameters ?? {};
  return type && bucket ? `${type}://${bucket}/${storage.path}` : storage.path;
}
