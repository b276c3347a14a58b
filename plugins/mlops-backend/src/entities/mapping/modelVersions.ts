import {
  ModelFact,
  ModelVersionFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { ModelMapping } from './mappingConfig';

/** Most versions that an entity carries; the rest are facts. */
const SUMMARY_SIZE = 20;

/** An alias, or a legacy stage of a model that has none. */
export interface VersionLabel {
  name: string;
  version: string;
}

/** The versions of one model, without keeping all of them. */
export class VersionDigest {
  readonly #aliased: ReadonlySet<string>;
  readonly #kept = new Map<string, ModelVersionFact>();
  readonly #stages = new Map<string, ModelVersionFact>();
  #count = 0;

  constructor(aliases: ModelFact['aliases']) {
    this.#aliased = new Set(aliases.map(one => one.version));
  }

  get count(): number {
    return this.#count;
  }

  add(version: ModelVersionFact): void {
    this.#count++;
    const stage = version.stage?.trim();
    if (stage && !/^(none|archived)$/i.test(stage)) {
      const newest = this.#stages.get(stage);
      if (!newest || compareVersions(version, newest) < 0) {
        this.#stages.set(stage, version);
      }
    }
    this.#kept.set(version.version, version);
    if (this.#kept.size > 2 * SUMMARY_SIZE + this.#aliased.size) this.#trim();
  }

  /** Aliased and staged versions and the newest of the others, newest first. */
  newest(): ModelVersionFact[] {
    this.#trim();
    return [...this.#kept.values()].sort(compareVersions);
  }

  /** Stages, where a model uses them instead of aliases. */
  stages(): VersionLabel[] {
    return [...this.#stages].map(([name, version]) => ({
      name,
      version: version.version,
    }));
  }

  #trim(): void {
    const pinned = new Set([
      ...this.#aliased,
      ...[...this.#stages.values()].map(one => one.version),
    ]);
    const sorted = [...this.#kept.values()].sort(
      (a, b) =>
        Number(pinned.has(b.version)) - Number(pinned.has(a.version)) ||
        compareVersions(a, b),
    );
    for (const version of sorted.slice(SUMMARY_SIZE)) {
      this.#kept.delete(version.version);
    }
  }
}

/** Newest first: by number where both have one, else by time of creation. */
export function compareVersions(
  a: Pick<ModelVersionFact, 'version' | 'createdAt'>,
  b: Pick<ModelVersionFact, 'version' | 'createdAt'>,
): number {
  const numeric = /^\d+$/;
  if (numeric.test(a.version) && numeric.test(b.version)) {
    const left = BigInt(a.version);
    const right = BigInt(b.version);
    if (left !== right) return left < right ? 1 : -1;
  }
  const byTime = Date.parse(b.createdAt ?? '') - Date.parse(a.createdAt ?? '');
  if (byTime) return byTime;
  return b.version.localeCompare(a.version, 'en-US', { numeric: true });
}

/** The versions that play a part, and by which alias or stage. */
export interface VersionRoles {
  champion?: VersionLabel;
  challenger?: VersionLabel;
}

/**
 * Finds champion and challenger. Legacy stages count only for a model without
 * any alias: whoever uses aliases has left stages behind.
 */
export function versionRoles(
  labels: readonly VersionLabel[],
  roles: ModelMapping['roles'],
): VersionRoles {
  const find = (names: readonly string[], not?: string) => {
    for (const name of names) {
      const label = labels.find(
        one =>
          one.version !== not &&
          one.name.toLocaleLowerCase('en-US') ===
            name.toLocaleLowerCase('en-US'),
      );
      if (label) return label;
    }
    return undefined;
  };
  const champion = find(roles.champion);
  const challenger = find(roles.challenger, champion?.version);
  return {
    ...(champion && { champion }),
    ...(challenger && { challenger }),
  };
}

/** Aliases of a model, or its stages when it has none. */
export function versionLabels(
  aliases: ModelFact['aliases'],
  stages: readonly VersionLabel[],
): VersionLabel[] {
  return aliases.length > 0
    ? aliases.map(one => ({ name: one.alias, version: one.version }))
    : [...stages];
}
