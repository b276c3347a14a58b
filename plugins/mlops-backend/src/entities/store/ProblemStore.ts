import { SyncProblem } from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';

const PROBLEMS = 'mlops_entity_problems';

interface ProblemRow {
  source: string;
  problems: string;
}

/** Problems met while entities were made, for the page of sources. */
export class ProblemStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Those of the last run, by source. */
  async all(): Promise<Map<string, SyncProblem[]>> {
    const rows: ProblemRow[] = await this.#db<ProblemRow>(PROBLEMS);
    return new Map(
      rows.map(row => [row.source, JSON.parse(row.problems) as SyncProblem[]]),
    );
  }

  /** Replaces all that is known with what the last run met. */
  async replace(problems: Map<string, SyncProblem[]>): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx<ProblemRow>(PROBLEMS).delete();
      for (const [source, ofSource] of problems) {
        await tx<ProblemRow>(PROBLEMS).insert({
          source,
          problems: JSON.stringify(ofSource),
        });
      }
    });
  }
}
