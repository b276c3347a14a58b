import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Fact } from '@mlops-portal/backstage-plugin-mlops-common';

/** A feature view as links name it. */
interface KnownView {
  source: string;
  project: string;
  name: string;
  ref: string;
}

/** A set of views that one model reads. */
interface KnownService {
  source: string;
  project: string;
  name: string;
  views: string[];
  modelName?: string;
}

/** How a model's features were found. */
export interface ResolvedFeatures {
  refs: string[];
  /** Names that mean no view, or more than one. */
  unresolved: string[];
}

/**
 * Which feature views a model reads: from feature services that name the
 * model, and from the model's own tags. A name that fits several views of
 * different projects is never guessed.
 */
export class FeatureLinks {
  readonly #views = new Map<string, KnownView[]>();
  readonly #refs = new Set<string>();
  readonly #services: KnownService[] = [];
  readonly #servicesByModel = new Map<string, KnownService[]>();
  readonly #servicesByView = new Map<string, Set<string>>();
  readonly #declared: ReadonlySet<string>;

  /** @param declared - references of entities that people wrote themselves */
  constructor(declared: ReadonlySet<string> = new Set()) {
    this.#declared = declared;
  }

  addService(fact: Fact<'feature-service'>): void {
    const { name, project, modelName, featureViews } = fact.data;
    const service: KnownService = {
      source: fact.source,
      project,
      name,
      views: featureViews.map(view => view.name),
      ...(modelName && { modelName }),
    };
    this.#services.push(service);
    if (modelName) push(this.#servicesByModel, modelName, service);
    for (const view of service.views) {
      const key = viewKey(service.source, project, view);
      const names = this.#servicesByView.get(key) ?? new Set();
      this.#servicesByView.set(key, names.add(name));
    }
  }

  addView(fact: Fact<'feature-view'>, ref: string): void {
    const { name, project } = fact.data;
    push(this.#views, name, { source: fact.source, project, name, ref });
    this.#refs.add(ref);
  }

  /** Names of models that feature services name. */
  namedModels(): string[] {
    return [...this.#servicesByModel.keys()];
  }

  /** Names of the services that hold a view. */
  servicesOf(fact: Fact<'feature-view'>): string[] {
    const key = viewKey(fact.source, fact.data.project, fact.data.name);
    return [...(this.#servicesByView.get(key) ?? [])].sort();
  }

  /**
   * @param names - what the model's tags say: views, `project/view`, feature
   *   services, or references of entities
   * @param byName - whether services that name the model mean this one; false
   *   when several sources have a model of that name
   */
  resolve(
    model: { name: string; source: string },
    names: readonly string[],
    byName: boolean,
  ): ResolvedFeatures {
    const refs = new Set<string>();
    const unresolved: string[] = [];
    const services = [
      ...(byName ? (this.#servicesByModel.get(model.name) ?? []) : []),
      ...(this.#servicesByModel.get(`${model.source}:${model.name}`) ?? []),
    ];
    for (const service of services) this.#addService(service, refs);
    for (const name of names) {
      if (!this.#addNamed(name, refs)) unresolved.push(name);
    }
    return { refs: [...refs].sort(), unresolved };
  }

  #addNamed(name: string, refs: Set<string>): boolean {
    const ref = this.#asReference(name);
    if (ref) {
      refs.add(ref);
      return true;
    }
    const [, project, view] = /^(?:([^/]+)\/)?(.+)$/.exec(name) ?? [];
    const views = (this.#views.get(view) ?? []).filter(
      one => project === undefined || one.project === project,
    );
    if (views.length > 0) {
      if (views.length === 1) refs.add(views[0].ref);
      return views.length === 1;
    }
    const services = this.#services.filter(
      one =>
        one.name === view && (project === undefined || one.project === project),
    );
    if (services.length === 1) this.#addService(services[0], refs);
    return services.length === 1;
  }

  #asReference(name: string): string | undefined {
    if (!isViewReference(name)) return undefined;
    try {
      const ref = stringifyEntityRef(
        parseEntityRef(name, { defaultNamespace: 'default' }),
      );
      return this.#refs.has(ref) || this.#declared.has(ref) ? ref : undefined;
    } catch {
      return undefined;
    }
  }

  #addService(service: KnownService, refs: Set<string>): void {
    for (const name of service.views) {
      const view = this.#views
        .get(name)
        ?.find(
          one =>
            one.source === service.source && one.project === service.project,
        );
      if (view) refs.add(view.ref);
    }
  }
}

/** Whether a name is the reference of an entity. */
export function isViewReference(name: string): boolean {
  return /^featureview:/i.test(name);
}

function viewKey(source: string, project: string, name: string): string {
  return [source, project, name].join('\0');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key) ?? [];
  values.push(value);
  map.set(key, values);
}
