import {
  DeploymentStatus,
  EndpointFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Condition, Metadata } from '../schemas/common';
import { ModelStatus } from '../schemas/inferenceService';

/** A state in one word, and why. */
export interface StatusFact {
  status: DeploymentStatus;
  statusMessage?: string;
}

/** What Kubernetes says while pods of a deployment are on their way. */
const STARTING_REASONS = ['MinimumReplicasUnavailable'];

/** What tells the state of a service. */
export interface Observation {
  metadata: Metadata;
  conditions: Condition[];
  modelStatus?: ModelStatus;
  /** Whether a revision was ready before. */
  servedBefore: boolean;
}

/**
 * The state of a service. `Ready` alone does not tell it: it is False while an
 * older revision still answers, and without conditions nobody has looked yet.
 */
export function toStatus(seen: Observation): StatusFact {
  const { metadata, conditions, servedBefore } = seen;
  const of = (type: string) => conditions.find(it => it.type === type);
  if (metadata.deletionTimestamp) return { status: 'deleting' };
  if (of('Stopped')?.status === 'True') {
    return { status: 'outOfService', statusMessage: 'Stopped on request' };
  }
  const ready = of('Ready');
  if (!ready) {
    return { status: 'creating', statusMessage: 'Not looked at by KServe yet' };
  }
  if (ready.status === 'True') return whenReady(seen);
  const message = { statusMessage: why(seen) };
  if (seen.modelStatus?.states?.activeModelState === 'Loaded') {
    return {
      status: 'updating',
      statusMessage: prefix('An older revision still serves', why(seen)),
    };
  }
  if (ready.status === 'False' && !isMoving(seen)) {
    return { status: 'failed', ...message };
  }
  return { status: servedBefore ? 'updating' : 'creating', ...message };
}

/** Ready with a newer revision on its way, or stuck. */
function whenReady(seen: Observation): StatusFact {
  const { transitionStatus, states } = seen.modelStatus ?? {};
  const stuck =
    transitionStatus === 'BlockedByFailedLoad' ||
    transitionStatus === 'InvalidSpec' ||
    states?.targetModelState === 'FailedToLoad';
  if (stuck) {
    return {
      status: 'updating',
      statusMessage: prefix('An older revision still serves', why(seen)),
    };
  }
  return {
    status: transitionStatus === 'InProgress' ? 'updating' : 'inService',
  };
}

/** Not Ready because it has not come so far, rather than for a fault. */
function isMoving({ conditions, modelStatus }: Observation): boolean {
  const { transitionStatus, states, lastFailureInfo } = modelStatus ?? {};
  if (lastFailureInfo) return false;
  if (transitionStatus && transitionStatus !== 'InProgress') return false;
  const target = states?.targetModelState ?? '';
  return (
    ['Pending', 'Standby', 'Loading'].includes(target) ||
    conditions.some(
      it => it.status === 'False' && STARTING_REASONS.includes(it.reason ?? ''),
    )
  );
}

function why({ conditions, modelStatus }: Observation): string | undefined {
  const failure = modelStatus?.lastFailureInfo;
  if (failure) {
    const exit =
      failure.exitCode === undefined ? '' : ` (exit code ${failure.exitCode})`;
    const text = [failure.reason, failure.message].filter(Boolean).join(': ');
    if (text) return `${text}${exit}`;
  }
  const ready = conditions.find(it => it.type === 'Ready');
  const other = conditions.find(it => it.status === 'False' && it !== ready);
  return ready?.message ?? other?.message ?? ready?.reason ?? other?.reason;
}

function prefix(text: string, reason: string | undefined): string {
  return reason ? `${text}. ${reason}` : text;
}

export function toConditions(
  conditions: Condition[],
): EndpointFact['conditions'] {
  return conditions.map(({ type, status, reason, message, ...rest }) => ({
    type,
    status,
    ...(reason && { reason }),
    ...(message && { message }),
    ...(rest.lastTransitionTime && {
      lastTransitionAt: rest.lastTransitionTime,
    }),
  }));
}
