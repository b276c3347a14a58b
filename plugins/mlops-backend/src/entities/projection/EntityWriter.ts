import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { MlopsKind } from '@mlops-portal/backstage-plugin-mlops-common';
import { EntityContext } from '../mapping/EntityContext';
import { candidateNames } from '../names/entityName';
import { claimKey } from '../owners/KnownReferences';
import {
  EntityFactType,
  EntityStore,
  EntityWrite,
  StoredEntity,
} from '../store/EntityStore';
import { findEntityProblems } from '../validateEntity';
import { hashJson } from './hashJson';

/** An object of a source that is to have a name in the catalog. */
export interface NameRequest {
  key: string;
  /** What people call it, to make a name of. */
  title: string;
}

/** An entity that is about to be made from one fact. */
export interface EntityDraft extends NameRequest {
  build(name: string): Entity;
  summary: object;
}

/** The reference that a draft goes by, and the entity that stands for it. */
export interface NamedDraft<D extends NameRequest = EntityDraft> {
  draft: D;
  name: string;
  ref: string;
  stored?: StoredEntity;
  /** Reference of the entity that a person declared for it. */
  claimedBy?: string;
}

const FACT_TYPES: Record<MlopsKind, EntityFactType> = {
  MLModel: 'model',
  FeatureView: 'feature-view',
  ModelEndpoint: 'endpoint',
};

/**
 * Turns drafts of one source and kind into stored entities, a page at a time:
 * names them, builds them, checks them, and writes only what changed.
 */
export class EntityWriter {
  readonly #store: EntityStore;
  readonly #context: EntityContext;
  readonly #kind: MlopsKind;
  readonly #type: EntityFactType;
  changed = 0;

  constructor(options: {
    store: EntityStore;
    context: EntityContext;
    kind: MlopsKind;
  }) {
    this.#store = options.store;
    this.#context = options.context;
    this.#kind = options.kind;
    this.#type = FACT_TYPES[options.kind];
  }

  /** Gives each draft the name it had, else the plainest that is free. */
  async name<D extends NameRequest>(drafts: D[]): Promise<NamedDraft<D>[]> {
    const stored = await this.#store.find(
      this.#context.source.id,
      this.#type,
      drafts.map(draft => draft.key),
    );
    const candidates = new Map(
      drafts
        .filter(draft => !this.#keptName(stored.get(draft.key)))
        .map(draft => [
          draft.key,
          candidateNames(draft.title, {
            kind: this.#kind,
            source: this.#context.source.id,
            key: draft.key,
          }),
        ]),
    );
    const taken = await this.#store.taken(
      [...candidates.values()].flat().map(name => this.#refOf(name)),
    );
    return drafts.map(draft => {
      const before = stored.get(draft.key);
      const name =
        this.#keptName(before) ??
        this.#freeName(candidates.get(draft.key) ?? [], taken);
      const ref = this.#refOf(name);
      taken.add(ref);
      const claimedBy = this.#claimedBy(draft);
      return {
        draft,
        name,
        ref: claimedBy ?? ref,
        ...(before && { stored: before }),
        ...(claimedBy && { claimedBy }),
      };
    });
  }

  /** Builds, checks and stores; an entity that is not valid keeps its last good state. */
  async write(named: NamedDraft[]): Promise<void> {
    const writes: EntityWrite[] = [];
    for (const one of named) {
      const write = await this.#writeOf(one);
      if (write) writes.push(write);
    }
    await this.#store.write(this.#context.source.id, this.#type, writes);
  }

  async #writeOf(named: NamedDraft): Promise<EntityWrite | undefined> {
    const { draft, stored } = named;
    const summary = hashJson(draft.summary);
    const entity = await this.#entityOf(named);
    const sameEntity =
      entity === 'keep' ||
      (entity === 'none'
        ? stored?.entityHash === undefined
        : stored?.entityHash === entity.hash);
    const sameSummary = stored?.summaryHash === summary.hash;
    if (sameEntity && sameSummary) return undefined;
    if (!sameEntity) this.changed++;
    const ref = named.claimedBy ? undefined : named.ref;
    const moved = ref !== undefined && stored?.ref && stored.ref !== ref;
    return {
      key: draft.key,
      ...(ref !== undefined && { ref }),
      ...(moved && { formerRef: stored.ref }),
      entity: sameEntity ? 'keep' : entity,
      summary: sameSummary ? 'keep' : summary,
    };
  }

  async #entityOf(named: NamedDraft): Promise<EntityWrite['entity']> {
    if (named.claimedBy) return 'none';
    const entity = named.draft.build(named.name);
    const hashed = hashJson(entity);
    // What is stored was valid; checking is most of the cost of a run.
    if (hashed.hash === named.stored?.entityHash) return hashed;
    const problems = await findEntityProblems(entity);
    if (problems.length === 0) return hashed;
    this.#context.problems.add(
      this.#context.source.id,
      'error',
      `${this.#kind} entities are not valid, so the catalog keeps their last good state`,
      {
        sample: `${named.draft.title}: ${problems.join('; ')}`,
        hint: 'Correct the object in its source.',
      },
    );
    return 'keep';
  }

  #claimedBy({ key, title }: NameRequest): string | undefined {
    const { claims, refusedClaims } = this.#context.known;
    const claim = claimKey(this.#kind, {
      source: this.#context.source.id,
      key,
    });
    const refused = refusedClaims.get(claim);
    if (refused) {
      this.#context.warn(
        'A file names an object of the source in its annotations, and is not trusted to stand for it',
        `${title}: ${refused}`,
        'Add the place of the file to mlops.claims.locations, or take mlops-portal.io/source and source-key out of it.',
      );
    }
    return claims.get(claim);
  }

  #keptName(stored: StoredEntity | undefined): string | undefined {
    const prefix = this.#refOf('');
    return stored?.ref?.startsWith(prefix)
      ? stored.ref.slice(prefix.length)
      : undefined;
  }

  #freeName(candidates: string[], taken: ReadonlySet<string>): string {
    const { declared } = this.#context.known;
    const free = candidates.find(name => {
      const ref = this.#refOf(name);
      return !taken.has(ref) && !declared.has(ref);
    });
    // The last carries 64 bits of its identity: two never meet in practice.
    return free ?? candidates[candidates.length - 1];
  }

  #refOf(name: string): string {
    return stringifyEntityRef({
      kind: this.#kind,
      namespace: this.#context.source.entities.namespace,
      name: name || '-',
    }).replace(/-$/, name ? '$&' : '');
  }
}
