import { LoggerService } from '@backstage/backend-plugin-api';
import { SyncProblem } from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { OwnersConfig } from '../../config';
import { SyncCompleted, SyncListener } from '../../sources/SyncListener';
import { EndpointLinks } from '../links/EndpointLinks';
import { FeatureLinks } from '../links/FeatureLinks';
import { EntityContext, EntitySource } from '../mapping/EntityContext';
import { ModelMapping } from '../mapping/mappingConfig';
import { AbsentReferences } from '../owners/AbsentReferences';
import { CatalogReferences } from '../owners/CatalogReferences';
import { KnownReferences } from '../owners/KnownReferences';
import { ProblemCollector } from '../ProblemCollector';
import { EntityFactType, EntityStore } from '../store/EntityStore';
import { ProblemStore } from '../store/ProblemStore';
import { ProjectionLease } from '../store/ProjectionLease';
import { factPages } from './factPages';
import { projectEndpoints } from './projectEndpoints';
import { projectFeatureViews } from './projectFeatureViews';
import { projectModels } from './projectModels';

const TYPES: EntityFactType[] = ['model', 'feature-view', 'endpoint'];

/** What one run changed in what the catalog is to have. */
export interface ProjectionOutcome {
  changed: number;
  removed: number;
  problems: number;
}

/**
 * Makes catalog entities of facts.
 *
 *     feature services ─┐
 *     feature views ────┴─> models ──> endpoints ──> what is gone
 *                     who consumes    who serves
 *
 * Each step reads facts a page at a time and writes only what differs, so a
 * run over unchanged facts writes nothing, whatever their number.
 */
export class EntityProjection implements SyncListener {
  readonly #facts: FactsService;
  readonly #store: EntityStore;
  readonly #problems: ProblemStore;
  readonly #lease: ProjectionLease;
  readonly #references: CatalogReferences;
  readonly #absences: AbsentReferences;
  readonly #sources: EntitySource[];
  readonly #owners: OwnersConfig;
  readonly #mapping: ModelMapping;
  readonly #logger: LoggerService;
  readonly #onChanged: () => Promise<void>;
  #fingerprint?: string;

  constructor(options: {
    facts: FactsService;
    store: EntityStore;
    problems: ProblemStore;
    lease: ProjectionLease;
    references: CatalogReferences;
    absences: AbsentReferences;
    sources: EntitySource[];
    owners: OwnersConfig;
    mapping: ModelMapping;
    logger: LoggerService;
    /** Told after a run that changed something. */
    onChanged?: () => Promise<void>;
  }) {
    this.#facts = options.facts;
    this.#store = options.store;
    this.#problems = options.problems;
    this.#lease = options.lease;
    this.#references = options.references;
    this.#absences = options.absences;
    this.#sources = options.sources;
    this.#owners = options.owners;
    this.#mapping = options.mapping;
    this.#logger = options.logger;
    this.#onChanged = options.onChanged ?? (async () => undefined);
  }

  async onSyncCompleted(
    sync: SyncCompleted,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    if (sync.changed) await this.project(signal);
  }

  /**
   * Brings entities in step with facts and catalog. Replicas take turns.
   *
   * @returns undefined when another replica did it
   * @throws when facts or catalog cannot be read; entities stay as they are
   */
  async project(signal: AbortSignal): Promise<ProjectionOutcome | undefined> {
    const outcome = await this.#lease.run(
      context => this.#run(context.signal),
      signal,
    );
    if (outcome && outcome.changed + outcome.removed > 0) {
      this.#logger.info(
        `Entities: ${outcome.changed} new or changed, ${outcome.removed} removed, ${outcome.problems} problems`,
      );
      await this.#onChanged();
    }
    return outcome;
  }

  /** Runs when the catalog's owners or systems changed since the last run here. */
  async projectIfCatalogChanged(signal: AbortSignal): Promise<void> {
    const { fingerprint } = await this.#references.get();
    if (fingerprint !== this.#fingerprint) {
      await this.project(signal);
      this.#fingerprint = fingerprint;
    }
  }

  async #run(signal: AbortSignal): Promise<ProjectionOutcome> {
    const known = await this.#references.get();
    this.#fingerprint = known.fingerprint;
    this.#absences.note(known);
    const problems = new ProblemCollector();
    const missing = new Set<string>();
    const reported = await this.#problems.all();
    const contexts = this.#sources.map(
      source =>
        new EntityContext({
          source,
          known,
          problems,
          mapping: this.#mapping,
          owners: this.#owners,
          absences: this.#absences,
          reported: new Set(reported.get(source.id)?.map(one => one.message)),
          missing,
        }),
    );
    const common = { facts: this.#facts, store: this.#store, signal };
    const featureLinks = await this.#readServices(known, signal);
    const endpointLinks = await this.#readWanted(known, signal);
    const ambiguousNames = await this.#ambiguous(featureLinks.namedModels());
    for (const name of ambiguousNames) {
      for (const { id } of this.#sources) {
        problems.add(
          id,
          'warning',
          'A feature service names a model that several sources have',
          { sample: name, hint: 'Write it as <source id>:<model name>.' },
        );
      }
    }

    let changed = 0;
    for (const context of contexts) {
      changed += await projectFeatureViews({
        ...common,
        context,
        links: featureLinks,
      });
    }
    for (const context of contexts) {
      changed += await projectModels({
        ...common,
        context,
        featureLinks,
        endpointLinks,
        ambiguousNames,
      });
    }
    for (const context of contexts) {
      changed += await projectEndpoints({
        ...common,
        context,
        links: endpointLinks,
      });
    }
    const removed = await this.#removeGone(signal);
    this.#absences.replace(missing);
    await this.#report(problems);
    return { changed, removed, problems: problems.total() };
  }

  async #readServices(
    { declared }: KnownReferences,
    signal: AbortSignal,
  ): Promise<FeatureLinks> {
    const links = new FeatureLinks(declared);
    for (const { id: source } of this.#sources) {
      const pages = factPages(this.#facts, 'feature-service', {
        source,
        signal,
      });
      for await (const page of pages)
        page.forEach(one => links.addService(one));
    }
    return links;
  }

  async #readWanted(
    { declared }: KnownReferences,
    signal: AbortSignal,
  ): Promise<EndpointLinks> {
    const links = new EndpointLinks(declared);
    for (const { id: source } of this.#sources) {
      const pages = factPages(this.#facts, 'endpoint', { source, signal });
      for await (const page of pages) page.forEach(one => links.want(one.data));
    }
    return links;
  }

  /** Registries key their models by name. */
  async #ambiguous(names: string[]): Promise<Set<string>> {
    const models = await this.#facts.getMany(
      'model',
      names.flatMap(key =>
        this.#sources.map(({ id: source }) => ({ source, key })),
      ),
    );
    const seen = new Set<string>();
    const ambiguous = new Set<string>();
    for (const { key } of models) {
      if (seen.has(key)) ambiguous.add(key);
      seen.add(key);
    }
    return ambiguous;
  }

  async #removeGone(signal: AbortSignal): Promise<number> {
    const configured = new Set(this.#sources.map(source => source.id));
    let removed = 0;
    for (const source of await this.#store.sources()) {
      for (const type of TYPES) {
        for await (const keys of this.#store.keys(source, type)) {
          signal.throwIfAborted();
          const existing = new Set(
            configured.has(source)
              ? (
                  await this.#facts.getMany(
                    type,
                    keys.map(key => ({ source, key })),
                  )
                ).map(fact => fact.key)
              : [],
          );
          const gone = keys.filter(key => !existing.has(key));
          await this.#store.remove(source, type, gone);
          removed += gone.length;
        }
      }
    }
    return removed;
  }

  async #report(problems: ProblemCollector): Promise<void> {
    const bySource = new Map<string, SyncProblem[]>();
    for (const { id } of this.#sources) {
      const ofSource = problems.of(id);
      if (ofSource.length > 0) bySource.set(id, ofSource);
      for (const { level, message, count, samples } of ofSource) {
        const log = level === 'error' ? 'error' : 'debug';
        this.#logger[log](
          `${id}: ${message} (${count}, for example ${samples[0]})`,
        );
      }
    }
    await this.#problems.replace(bySource);
  }
}
