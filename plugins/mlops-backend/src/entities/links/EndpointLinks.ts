import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EndpointFact,
  ModelVersionFact,
} from '@mlops-portal/backstage-plugin-mlops-common';

type EndpointModel = EndpointFact['models'][number];

/** A model that endpoints can mean. */
export interface LinkedModel {
  source: string;
  name: string;
  ref: string;
}

/** What a served model was found to be. */
export interface ResolvedModel {
  ref: string;
  /** Version in the registry, where the address of its files tells it. */
  version?: string;
}

/** A name in a registry, as people and systems write it. */
export interface RegistryName {
  source?: string;
  name: string;
  version?: string;
}

/**
 * Which registered model an endpoint serves: as declared on the endpoint, or
 * because the address of its files is that of one version. Two models that fit
 * equally well are no answer; nothing is guessed.
 */
export class EndpointLinks {
  readonly #wantedUris = new Set<string>();
  readonly #wantedNames = new Set<string>();
  readonly #byUri = new Map<string, ResolvedModel[]>();
  readonly #byName = new Map<string, LinkedModel[]>();
  readonly #byRef = new Map<string, LinkedModel>();
  readonly #declared: ReadonlySet<string>;

  /** @param declared - references of entities that people wrote themselves */
  constructor(declared: ReadonlySet<string> = new Set()) {
    this.#declared = declared;
  }

  /** Notes what an endpoint asks for, before models are read. */
  want(endpoint: EndpointFact): void {
    for (const model of endpoint.models) {
      const uri = normaliseUri(model.uri);
      if (uri) this.#wantedUris.add(uri);
      for (const name of registryNames(model)) this.#wantedNames.add(name.name);
      if (model.registryModel) this.#wantedNames.add(model.registryModel);
    }
  }

  /** Offers a model and says whether an endpoint may mean it by name. */
  offerModel(model: LinkedModel): void {
    const ref = parseEntityRef(model.ref);
    // Declared references are of entities, whose names nobody asked for above.
    this.#byRef.set(stringifyEntityRef(ref), model);
    if (!this.#wantedNames.has(model.name)) return;
    const models = this.#byName.get(model.name) ?? [];
    models.push(model);
    this.#byName.set(model.name, models);
  }

  offerVersion(
    model: LinkedModel,
    version: Pick<ModelVersionFact, 'version' | 'sourceUri' | 'loggedModelId'>,
  ): void {
    const uris = [
      version.sourceUri,
      version.loggedModelId && `models:/${version.loggedModelId}`,
    ];
    for (const uri of new Set(uris.map(normaliseUri))) {
      if (!uri || !this.#wantedUris.has(uri)) continue;
      const found = this.#byUri.get(uri) ?? [];
      found.push({ ref: model.ref, version: version.version });
      this.#byUri.set(uri, found);
    }
  }

  resolve(model: EndpointModel): ResolvedModel | undefined {
    if (model.registryModel) return this.#resolveDeclared(model);
    const uri = normaliseUri(model.uri);
    const byUri = uri ? (this.#byUri.get(uri) ?? []) : [];
    const refs = new Set(byUri.map(one => one.ref));
    if (refs.size === 1) {
      // Several versions of one model can share their files.
      return byUri.length === 1 ? byUri[0] : { ref: byUri[0].ref };
    }
    if (refs.size > 1) return undefined;
    return this.#resolveName(registryNames(model));
  }

  #resolveDeclared(model: EndpointModel): ResolvedModel | undefined {
    const declared = model.registryModel ?? '';
    if (isCatalogReference(declared)) {
      try {
        const ref = stringifyEntityRef(
          parseEntityRef(declared, { defaultNamespace: 'default' }),
        );
        return this.#byRef.has(ref) || this.#declared.has(ref)
          ? { ref }
          : undefined;
      } catch {
        return undefined;
      }
    }
    return (
      this.#resolveName([{ name: declared }]) ??
      this.#resolveName(registryNames(model))
    );
  }

  #resolveName(names: RegistryName[]): ResolvedModel | undefined {
    for (const { source, name, version } of names) {
      const models = (this.#byName.get(name) ?? []).filter(
        one => source === undefined || one.source === source,
      );
      if (models.length === 1) {
        return { ref: models[0].ref, ...(version && { version }) };
      }
    }
    return undefined;
  }
}

/** Whether a declared model is an entity, rather than a name in a registry. */
export function isCatalogReference(registryModel: string): boolean {
  return /^mlmodel:/i.test(registryModel);
}

/**
 * Readings of a declared model, or of an address that names one in a registry:
 * `fraud`, `fraud/3`, `mlflow-prod:fraud`, `models:/fraud/3`, `models:/fraud@champion`.
 */
function registryNames(model: EndpointModel): RegistryName[] {
  const text = model.registryModel ?? model.uri;
  if (!text) return [];
  const registry = /^models:\/+(.+)$/.exec(text)?.[1];
  if (!registry && !model.registryModel) return [];
  const path = registry ?? text;
  const names: RegistryName[] = [{ name: path }];
  const versioned = /^(.+)[/@]([^/@]+)$/.exec(path);
  if (versioned) {
    names.push({
      name: versioned[1],
      ...(/^\d+$/.test(versioned[2]) && { version: versioned[2] }),
    });
  }
  return names.flatMap(one => {
    const scoped = /^([a-z0-9][a-z0-9-]*):(.+)$/.exec(one.name);
    return scoped && !registry
      ? [one, { ...one, source: scoped[1], name: scoped[2] }]
      : [one];
  });
}

function normaliseUri(uri: string | undefined): string | undefined {
  const trimmed = uri?.trim().replace(/\/+$/, '');
  return trimmed || undefined;
}
