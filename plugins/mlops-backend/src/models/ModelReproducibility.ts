import {
  assessReproducibility,
  ModelVersion,
  ReproducibilityReport,
  RunAbsence,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { NotFoundError } from '@backstage/errors';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { OnDemandRuns } from '../details/OnDemandRuns';
import { KnownModel } from './ModelFacts';

/** Finds what there is to know of a version's run, and assesses it. */
export class ModelReproducibility {
  readonly #facts: FactsService;
  readonly #onDemand: OnDemandRuns;

  constructor(options: { facts: FactsService; onDemand: OnDemandRuns }) {
    this.#facts = options.facts;
    this.#onDemand = options.onDemand;
  }

  /**
   * @param version - the champion, else the newest, when left out
   * @throws NotFoundError when the model has no such version
   */
  async assess(
    known: KnownModel,
    version: string | undefined,
  ): Promise<ReproducibilityReport> {
    const chosen =
      version === undefined
        ? known.leading
        : known.versions.find(one => one.version === version);
    if (!chosen) {
      if (version === undefined)
        return assessReproducibility(undefined, undefined);
      throw new NotFoundError(`version: the model has no version "${version}"`);
    }
    const { run, absence, artifacts } = await this.#evidence(known, chosen);
    return assessReproducibility(run, artifacts, {
      version: chosen.version,
      runId: chosen.runId,
      sourceUri: chosen.sourceUri,
      absence,
    });
  }

  async #evidence(
    known: KnownModel,
    version: ModelVersion,
  ): Promise<{ run?: RunFact; absence?: RunAbsence; artifacts?: string[] }> {
    const { runId } = version;
    if (version.runUrl) return { absence: 'otherServer' };
    if (!runId) return { absence: 'noRun' };
    // Of a model that only its YAML tells about, no server can be asked.
    if (!known.fact) return { absence: 'unreachable' };
    const { source } = known.fact;
    const stored = await this.#facts.get('run', { source, key: runId });
    let run = stored?.data;
    if (!run) {
      const answer = await this.#onDemand.run(source, runId);
      if (!answer.answered) return { absence: 'unreachable' };
      if (!answer.value) return { absence: 'notFound' };
      run = answer.value;
    }
    const artifacts = await this.#onDemand.artifacts(source, run);
    return { run, ...(artifacts.answered && { artifacts: artifacts.value }) };
  }
}
