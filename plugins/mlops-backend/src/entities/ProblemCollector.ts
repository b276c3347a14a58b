import { SyncProblem } from '@mlops-portal/backstage-plugin-mlops-common';

const MAX_SAMPLES = 10;

/** Adds up problems by source: the same words are the same problem. */
export class ProblemCollector {
  readonly #problems = new Map<string, Map<string, SyncProblem>>();

  add(
    source: string,
    level: SyncProblem['level'],
    message: string,
    details: { sample?: string; hint?: string } = {},
  ): void {
    const ofSource = this.#problems.get(source) ?? new Map();
    this.#problems.set(source, ofSource);
    const problem: SyncProblem = ofSource.get(message) ?? {
      level,
      message,
      count: 0,
      samples: [],
      ...(details.hint && { hint: details.hint }),
    };
    problem.count++;
    const { sample } = details;
    if (
      sample !== undefined &&
      problem.samples.length < MAX_SAMPLES &&
      !problem.samples.includes(sample)
    ) {
      problem.samples.push(sample);
    }
    ofSource.set(message, problem);
  }

  /** Errors first, then the most frequent. */
  of(source: string): SyncProblem[] {
    return [...(this.#problems.get(source)?.values() ?? [])].sort(
      (a, b) =>
        Number(b.level === 'error') - Number(a.level === 'error') ||
        b.count - a.count,
    );
  }

  total(): number {
    return [...this.#problems.values()]
      .flatMap(ofSource => [...ofSource.values()])
      .reduce((sum, problem) => sum + problem.count, 0);
  }
}
