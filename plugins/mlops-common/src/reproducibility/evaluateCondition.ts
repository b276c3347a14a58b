import { RunFact } from '../facts';
import { ReproducibilityCondition } from './rules';

/** What is known of a run. `artifacts` is undefined while nobody could list them. */
export interface RunEvidence {
  run: RunFact;
  artifacts?: readonly string[];
  sourceUri?: string;
}

/**
 * Three-valued: `holds` is undefined when it hangs on something unknown.
 * `evidence` says what was found, for a condition that holds.
 */
export interface Finding {
  holds: boolean | undefined;
  evidence: string[];
}

const found = (...evidence: string[]): Finding => ({ holds: true, evidence });
const absent: Finding = { holds: false, evidence: [] };
const unknown: Finding = { holds: undefined, evidence: [] };

/** Evaluates one condition against what is known of a run. */
export function evaluateCondition(
  condition: ReproducibilityCondition,
  known: RunEvidence,
): Finding {
  if ('all' in condition) {
    return combineAll(condition.all.map(one => evaluateCondition(one, known)));
  }
  if ('any' in condition) {
    return combineAny(condition.any.map(one => evaluateCondition(one, known)));
  }
  if ('artifact' in condition) {
    return findArtifact(condition.artifact, known.artifacts);
  }
  if ('sourceUri' in condition) {
    return known.sourceUri ? found(known.sourceUri) : absent;
  }
  return evaluateOnRun(condition, known.run);
}

function combineAll(findings: Finding[]): Finding {
  if (findings.some(one => one.holds === false)) return absent;
  if (findings.some(one => one.holds === undefined)) return unknown;
  return found(...findings.flatMap(one => one.evidence));
}

function combineAny(findings: Finding[]): Finding {
  const holding = findings.filter(one => one.holds === true);
  if (holding.length > 0) return found(...holding.flatMap(one => one.evidence));
  return findings.some(one => one.holds === undefined) ? unknown : absent;
}

function findArtifact(
  pattern: string,
  artifacts: readonly string[] | undefined,
): Finding {
  if (!artifacts) return unknown;
  const path = artifacts.find(one => new RegExp(pattern).test(one));
  return path === undefined ? absent : found(path);
}

function evaluateOnRun(
  condition: Exclude<
    ReproducibilityCondition,
    | { all: ReproducibilityCondition[] }
    | { any: ReproducibilityCondition[] }
    | { artifact: string }
    | { sourceUri: true }
  >,
  run: RunFact,
): Finding {
  if ('tag' in condition) {
    const value = Object.hasOwn(run.tags, condition.tag)
      ? run.tags[condition.tag]
      : undefined;
    return value !== undefined && new RegExp(condition.matches).test(value)
      ? found(`${condition.tag} = ${value}`)
      : absent;
  }
  if ('param' in condition) {
    const name = new RegExp(condition.param);
    const wanted = new RegExp(condition.matches ?? '');
    const param = Object.entries(run.params).find(
      ([key, value]) => name.test(key) && wanted.test(value),
    );
    return param ? found(`${param[0]} = ${param[1]}`) : absent;
  }
  if ('paramsAtLeast' in condition) {
    const names = Object.keys(run.params);
    return names.length >= condition.paramsAtLeast
      ? found(`${names.length} parameters: ${names.slice(0, 5).join(', ')}`)
      : absent;
  }
  if ('metric' in condition) {
    return findMetrics(condition, run);
  }
  if ('datasetInput' in condition) {
    return findDatasetInput(condition.datasetInput, run);
  }
  if ('modelOutput' in condition) {
    return run.modelOutputs.length > 0
      ? found(run.modelOutputs.slice(0, 3).join(', '))
      : absent;
  }
  if ('status' in condition) {
    return run.status === condition.status
      ? found(`status ${run.status}`)
      : absent;
  }
  if ('started' in condition) {
    return run.startedAt ? found(`started ${run.startedAt}`) : absent;
  }
  if ('ended' in condition) {
    return run.startedAt && run.endedAt
      ? found(`${run.startedAt} to ${run.endedAt}`)
      : absent;
  }
  const seconds = durationSeconds(run);
  return seconds !== undefined && seconds < condition.shorterThanSeconds
    ? found(`${seconds} s`)
    : absent;
}

function findMetrics(
  condition: { metric: string; finite?: boolean },
  run: RunFact,
): Finding {
  const name = new RegExp(condition.metric);
  const names = Object.entries(run.metrics)
    .filter(
      ([key, { value }]) =>
        name.test(key) && (!condition.finite || typeof value === 'number'),
    )
    .map(([key]) => key);
  return names.length > 0
    ? found(`${names.length} metrics: ${names.slice(0, 5).join(', ')}`)
    : absent;
}

function findDatasetInput(
  wanted: 'any' | 'digest' | 'rowCount',
  run: RunFact,
): Finding {
  const inputs = run.datasetInputs.filter(
    input => wanted === 'any' || input[wanted] !== undefined,
  );
  return inputs.length > 0
    ? found(
        ...inputs
          .slice(0, 3)
          .map(input =>
            wanted === 'any'
              ? input.name
              : `${input.name} ${wanted} ${input[wanted]}`,
          ),
      )
    : absent;
}

function durationSeconds(run: RunFact): number | undefined {
  if (!run.startedAt || !run.endedAt) return undefined;
  return (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
}
