import {
  Fact,
  MLModelEntityV1alpha1,
  ModelVersion,
  RunFact,
  RunSummary,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { ModelMapping } from '../entities/mapping/mappingConfig';
import {
  compareVersions,
  VersionLabel,
  versionLabels,
  versionRoles,
} from '../entities/mapping/modelVersions';
import { factPages } from '../entities/projection/factPages';
import { EntityOrigins } from '../origins/EntityOrigins';

/** Everything that is known of one model and its versions. */
export interface KnownModel {
  fact?: Fact<'model'>;
  labels: VersionLabel[];
  /** Newest first, without their runs. */
  versions: ModelVersion[];
  /** The champion, else the newest. */
  leading?: ModelVersion;
}

/** Reads what facts say of a model, or else what its entity says. */
export class ModelFacts {
  readonly #facts: FactsService;
  readonly #roles: ModelMapping['roles'];
  readonly #origins: EntityOrigins;

  constructor(options: {
    facts: FactsService;
    roles: ModelMapping['roles'];
    origins: EntityOrigins;
  }) {
    this.#facts = options.facts;
    this.#roles = options.roles;
    this.#origins = options.origins;
  }

  async read(
    entity: MLModelEntityV1alpha1,
    signal: AbortSignal,
  ): Promise<KnownModel> {
    const origin = this.#origins.of(entity);
    const fact = origin && (await this.#facts.get('model', origin));
    return fact ? this.#fromFacts(fact, signal) : this.#declared(entity);
  }

  /** Runs of some versions, by id. */
  async runs(
    known: KnownModel,
    versions: ModelVersion[],
  ): Promise<Map<string, Fact<'run'>>> {
    const { fact } = known;
    if (!fact) return new Map();
    const runs = await this.#facts.getMany(
      'run',
      versions.flatMap(({ runId }) =>
        runId ? [{ source: fact.source, key: runId }] : [],
      ),
    );
    return new Map(runs.map(run => [run.data.runId, run]));
  }

  async #fromFacts(
    fact: Fact<'model'>,
    signal: AbortSignal,
  ): Promise<KnownModel> {
    const versions: Fact<'model-version'>[] = [];
    for await (const page of factPages(this.#facts, 'model-version', {
      source: fact.source,
      parentKeys: [fact.key],
      signal,
    })) {
      versions.push(...page);
    }
    versions.sort((a, b) => compareVersions(a.data, b.data));
    const stages = new Map<string, VersionLabel>();
    for (const { data } of versions) {
      if (data.stage && !/^(none|archived)$/i.test(data.stage)) {
        const label = { name: data.stage, version: data.version };
        if (!stages.has(data.stage)) stages.set(data.stage, label);
      }
    }
    const labels = versionLabels(fact.data.aliases, [...stages.values()]);
    return this.#withRoles({
      fact,
      labels,
      versions: versions.map(({ data, url }) => ({
        ...data,
        aliases: [],
        ...(url && { url }),
        metrics: {},
      })),
    });
  }

  #declared(entity: MLModelEntityV1alpha1): KnownModel {
    const versions = [...(entity.spec.versions ?? [])].sort(compareVersions);
    return this.#withRoles({
      labels: entity.spec.aliases ?? [],
      versions: versions.map(one => ({
        ...one,
        modelKey: entity.metadata.name,
        tags: {},
        aliases: [],
        metrics: {},
      })),
    });
  }

  #withRoles(known: KnownModel): KnownModel {
    const { champion, challenger } = versionRoles(known.labels, this.#roles);
    const versions = known.versions.map((one): ModelVersion => {
      const role =
        (one.version === champion?.version && 'champion') ||
        (one.version === challenger?.version && 'challenger');
      return {
        ...one,
        aliases: known.labels
          .filter(label => label.version === one.version)
          .map(label => label.name),
        ...(role && { role }),
      };
    });
    return {
      ...known,
      versions,
      leading: versions.find(one => one.role === 'champion') ?? versions[0],
    };
  }
}

/** A run as pages show it. */
export function runSummary(run: RunFact, url?: string): RunSummary {
  const { tags, ...rest } = run;
  const codeVersion = tags['mlflow.source.git.commit'];
  return {
    ...rest,
    ...(url && { url }),
    ...(codeVersion && { codeVersion }),
  };
}

/** Metrics of the model; figures of the machine are told by the run. */
export function modelMetricsOf(run: RunFact): ModelVersion['metrics'] {
  return Object.fromEntries(
    Object.entries(run.metrics).filter(([name]) => !name.startsWith('system/')),
  );
}
