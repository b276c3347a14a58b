import {
  HeldRemoval,
  SourceHealth,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { SourceState } from './SyncRunStore';

/** Missed by this many periods, the content of a source is stale. */
export const STALE_PERIODS = 2;

/** Worst first, the order of lists. */
export const HEALTH_ORDER: SourceHealth[] = [
  'failing',
  'held',
  'stale',
  'warning',
  'never',
  'ok',
];

/** How a source does, with the reason in words. */
export interface HealthVerdict {
  health: SourceHealth;
  healthReason?: string;
}

/** Judges a source by its last syncs; a cancelled one does not count. */
export function judgeHealth(options: {
  /** What is wrong with its configuration. */
  problem?: string;
  state: SourceState;
  heldRemoval?: HeldRemoval;
  periodSeconds: number;
  now: Date;
}): HealthVerdict {
  const { state, heldRemoval } = options;
  const last = state.lastFinishedRun;
  if (options.problem) {
    return { health: 'failing', healthReason: options.problem };
  }
  if (last?.outcome === 'failed') {
    return {
      health: 'failing',
      healthReason: last.error ?? 'The last sync failed',
    };
  }
  if (heldRemoval) {
    const { removed, total } = heldRemoval;
    return {
      health: 'held',
      healthReason:
        heldRemoval.reason === 'empty'
          ? `The source answers with an empty list where ${total} were known; nothing is removed until an operator confirms it`
          : `${removed} of ${total} are missing at the source; nothing is removed until an operator confirms it`,
    };
  }
  if (state.lastSuccessAt && isStale(state.lastSuccessAt, options)) {
    return {
      health: 'stale',
      healthReason: `No complete sync since ${state.lastSuccessAt}, which is more than ${STALE_PERIODS} periods ago`,
    };
  }
  if (!state.lastSuccessAt) {
    return { health: 'never', healthReason: 'No sync has ended yet' };
  }
  const problems = last?.problems ?? [];
  if (problems.length > 0) {
    return {
      health: 'warning',
      healthReason: problems[0].message,
    };
  }
  return { health: 'ok' };
}

function isStale(
  lastSuccessAt: string,
  { now, periodSeconds }: { now: Date; periodSeconds: number },
): boolean {
  const ageMs = now.getTime() - Date.parse(lastSuccessAt);
  return ageMs > STALE_PERIODS * periodSeconds * 1000;
}
