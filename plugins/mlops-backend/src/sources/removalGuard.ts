import {
  FactType,
  HeldRemoval,
} from '@mlops-portal/backstage-plugin-mlops-common';

/** Types that become entities: what people look at and link to. */
export const GUARDED_TYPES = [
  'model',
  'feature-view',
  'endpoint',
] as const satisfies FactType[];

/** Types that go with another: a version is nothing without its model. */
export const PARENT_TYPES: Partial<Record<FactType, FactType>> = {
  'model-version': 'model',
  run: 'model',
  'feature-service': 'feature-view',
};

/** What one complete reading of a guarded type says. */
export interface GuardedReading {
  /** Stored before the reading. */
  known: number;
  /** Brought by the reading. */
  seen: number;
  /** Stored but not brought, without those whose removal was confirmed. */
  missing: number;
}

/** `mlops.removalGuard`. */
export interface RemovalLimits {
  maxShare: number;
  minCount: number;
}

/** Whether the missing facts of a source may go. */
export type RemovalVerdict =
  | { allowed: true }
  | {
      allowed: false;
      reason: HeldRemoval['reason'];
      total: number;
      removed: number;
    };

/**
 * Judges the removals of one sync.
 *
 * A type that is empty for the first time is held whatever its size: an empty
 * list is often an error in disguise. Otherwise a source may lose up to
 * max(maxShare of what was known, minCount) facts at once, and so may each type
 * of it.
 */
export function judgeRemoval(
  readings: GuardedReading[],
  limits: RemovalLimits,
): RemovalVerdict {
  const total = sum(readings, reading => reading.known);
  const removed = sum(readings, reading => reading.missing);
  if (readings.some(({ seen, missing }) => seen === 0 && missing > 0)) {
    return { allowed: false, reason: 'empty', total, removed };
  }
  const whole: GuardedReading = { known: total, seen: 0, missing: removed };
  if ([...readings, whole].some(reading => tooMany(reading, limits))) {
    return { allowed: false, reason: 'too-many', total, removed };
  }
  return { allowed: true };
}

function tooMany({ known, missing }: GuardedReading, limits: RemovalLimits) {
  return missing > Math.max(limits.maxShare * known, limits.minCount);
}

function sum<T>(items: T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
