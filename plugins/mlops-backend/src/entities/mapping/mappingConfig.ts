import { z } from 'zod';

const keys = (...defaults: string[]) =>
  z.array(z.string().min(1)).default(defaults);

/**
 * `mlops.models`: which aliases make a version champion or challenger, and
 * which tags of a source hold which field. The first tag that has a value wins.
 */
export const modelMappingSchema = z
  .strictObject({
    roles: z
      .strictObject({
        champion: keys('champion', 'production', 'prod'),
        challenger: keys('challenger', 'staging', 'candidate'),
      })
      .prefault({}),
    tags: z
      .strictObject({
        type: keys('model_type', 'type'),
        task: keys('task', 'pipeline_tag'),
        framework: keys('framework', 'library_name', 'library'),
        algorithm: keys('algorithm', 'architecture', 'estimator_name'),
        lifecycle: keys('lifecycle'),
        system: keys('system'),
        domain: keys('domain'),
        provider: keys('provider'),
        license: keys('license', 'licence'),
        licenseUrl: keys('license_link', 'license_url'),
        baseModel: keys('base_model'),
        baseModelRelation: keys('base_model_relation'),
        intendedUse: keys('intended_use'),
        outOfScope: keys('out_of_scope'),
        limitations: keys('limitations'),
        ethicalConsiderations: keys('ethical_considerations'),
        users: keys('users'),
        trainingData: keys('training_data', 'datasets', 'dataset'),
        evaluationData: keys('evaluation_data', 'test_data'),
        riskTier: keys('risk_tier', 'risk.tier', 'risk'),
        riskCategory: keys('risk_category', 'risk.category'),
        humanOversight: keys('human_oversight', 'risk.human_oversight'),
        personalData: keys('personal_data', 'risk.personal_data', 'pii'),
        reviewDate: keys('risk_review_date', 'risk.review_date'),
        features: keys('feature_views', 'feature_service', 'features'),
        sourcedFrom: keys('sourced_from'),
        trainedBy: keys('trained_by', 'backstage.entity'),
        tags: keys('tags'),
      })
      .prefault({}),
  })
  .prefault({});

/** How facts become entities. */
export type ModelMapping = z.output<typeof modelMappingSchema>;

/** A field that tags can hold. */
export type MappedField = keyof ModelMapping['tags'];

/** Reads fields from tags, the first tag that has a value. */
export class TagReader {
  readonly #mapping: ModelMapping;
  readonly #tags: ReadonlyArray<Record<string, string>>;

  /** @param tags - the nearest first: of the model, of its version, of its run */
  constructor(mapping: ModelMapping, ...tags: Array<Record<string, string>>) {
    this.#mapping = mapping;
    this.#tags = tags;
  }

  text(field: MappedField): string | undefined {
    for (const tags of this.#tags) {
      for (const name of this.#mapping.tags[field]) {
        const value = Object.hasOwn(tags, name) ? tags[name].trim() : '';
        if (value) return value;
      }
    }
    return undefined;
  }

  /** Values that are parted by commas. */
  list(field: MappedField): string[] {
    return (this.text(field) ?? '')
      .split(',')
      .map(one => one.trim())
      .filter(one => one !== '');
  }

  /** Undefined when the value is neither yes nor no. */
  flag(field: MappedField): boolean | undefined {
    const value = this.text(field);
    if (value === undefined) return undefined;
    if (/^(true|yes|y|1)$/i.test(value)) return true;
    return /^(false|no|n|0|none)$/i.test(value) ? false : undefined;
  }
}
