import { FactType } from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsReading } from '@mlops-portal/backstage-plugin-mlops-node';
import { createHash } from 'node:crypto';
import { HeldRemovalStore } from './HeldRemovalStore';
import {
  GUARDED_TYPES,
  GuardedReading,
  judgeRemoval,
  PARENT_TYPES,
  RemovalLimits,
} from './removalGuard';
import { ReadOutcome } from './readSource';
import { SyncProgress } from './SyncProgress';

const MAX_SAMPLES = 10;

interface TypeReading extends GuardedReading {
  type: FactType;
}

/**
 * Removes what a complete reading did not bring, as far as the guard lets it.
 *
 *     missing ──┬── an operator confirmed exactly this ──────> removed
 *               └── else: guard ──┬── few ───────────────────> removed
 *                                 └── many, or all ──────────> held
 *
 * A confirmation is used up by the first reading that completes after it: what
 * came back meanwhile stays, what went missing since is judged anew. What goes
 * with a held fact, such as the versions of a model, is held with it.
 *
 * @returns whether a removal is held now
 */
export async function applyRemovals(options: {
  sourceId: string;
  reading: FactsReading;
  outcome: ReadOutcome;
  limits: RemovalLimits;
  held: HeldRemovalStore;
  progress: SyncProgress;
  /** Throws when this sync may not write any more. */
  assertLease(): Promise<void>;
}): Promise<boolean> {
  const { sourceId, reading, outcome, held, progress } = options;
  const guarded = GUARDED_TYPES.filter(type => outcome.complete.has(type));
  const before = await held.get(sourceId);
  const confirmedId = before?.confirmed ? before.id : undefined;

  const survey = await surveyMissing(guarded, { reading, held, confirmedId });
  const verdict = judgeRemoval(survey.readings, options.limits);
  await options.assertLease();

  const remove = async (type: FactType, keys: string[]) => {
    progress.removed(type, await reading.remove(type, keys));
  };

  for (const type of guarded) {
    for await (const page of reading.missing(type)) {
      const keys = page.map(fact => fact.key);
      if (verdict.allowed) await remove(type, keys);
      else if (confirmedId) {
        await remove(type, [...(await held.meant(confirmedId, type, keys))]);
      }
    }
  }
  if (!verdict.allowed) {
    await held.hold(
      sourceId,
      {
        reason: verdict.reason,
        total: verdict.total,
        removed: verdict.removed,
        samples: survey.samples,
        digest: survey.digest,
      },
      unconfirmed(guarded, { reading, held, confirmedId }),
    );
  } else if (GUARDED_TYPES.every(type => !outcome.incomplete.has(type))) {
    if (before) await held.release(sourceId);
  }
  await removeDependents({
    reading,
    outcome,
    remove,
    heldTypes: verdict.allowed
      ? []
      : survey.readings.filter(r => r.missing > 0).map(r => r.type),
  });
  return (await held.get(sourceId))?.confirmed === false;
}

interface Missing {
  reading: FactsReading;
  held: HeldRemovalStore;
  confirmedId: string | undefined;
}

async function surveyMissing(types: FactType[], from: Missing) {
  const digest = createHash('sha256');
  const samples: string[] = [];
  const readings: TypeReading[] = [];
  for (const type of types) {
    let missing = 0;
    for await (const { keys } of unconfirmed([type], from)) {
      missing += keys.length;
      samples.push(...keys.slice(0, MAX_SAMPLES - samples.length));
      for (const key of keys) digest.update(`${type}\0${key}\0`);
    }
    readings.push({
      type,
      missing,
      seen: from.reading.seen(type),
      known: await from.reading.knownBefore(type),
    });
  }
  return { readings, samples, digest: digest.digest('base64url') };
}

/** Missing facts whose removal nobody has confirmed. */
async function* unconfirmed(
  types: FactType[],
  { reading, held, confirmedId }: Missing,
): AsyncIterable<{ type: FactType; keys: string[] }> {
  for (const type of types) {
    for await (const page of reading.missing(type)) {
      const keys = page.map(fact => fact.key);
      const confirmed = confirmedId
        ? await held.meant(confirmedId, type, keys)
        : new Set();
      yield { type, keys: keys.filter(key => !confirmed.has(key)) };
    }
  }
}

async function removeDependents(options: {
  reading: FactsReading;
  outcome: ReadOutcome;
  heldTypes: FactType[];
  remove(type: FactType, keys: string[]): Promise<void>;
}): Promise<void> {
  const { reading, outcome, heldTypes } = options;
  for (const type of outcome.complete) {
    const parent = PARENT_TYPES[type];
    if (!parent || heldTypes.includes(parent)) continue;
    if (outcome.incomplete.has(parent)) continue;
    for await (const page of reading.missing(type)) {
      await options.remove(
        type,
        page.map(fact => fact.key),
      );
    }
  }
}
