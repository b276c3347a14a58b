import { RunFact } from '../facts';
import { evaluateCondition, Finding } from './evaluateCondition';
import { ReproducibilityRule, reproducibilityRules } from './rules';
import { ReproducibilityItem, ReproducibilityReport } from './types';

/**
 * Why there is no run to look at: the version was registered without one, its
 * run is on another server, the server no longer has it, or the server does
 * not answer.
 *
 * @public
 */
export type RunAbsence = 'noRun' | 'otherServer' | 'notFound' | 'unreachable';

/** @public */
export interface ReproducibilityOptions {
  /** Version of the model that is assessed. */
  version?: string;
  /** Id of its run, also when the run itself is not known. */
  runId?: string;
  /** Why `run` is undefined; `noRun` when left out. */
  absence?: RunAbsence;
  /** Where the version's files lie. */
  sourceUri?: string;
  /** Instead of the built-in {@link reproducibilityRules}. */
  rules?: readonly ReproducibilityRule[];
}

const EVIDENCE_LENGTH = 160;
const POINTS = { full: 1, partial: 0.5, missing: 0, unknown: 0 };

/**
 * Says what a run tracks of the ten things that make a model repeatable. Full
 * counts 1, partial 0.5 and missing 0; what is unknown counts nothing, and a
 * report where everything is unknown has no score.
 *
 * @param artifacts - paths of the files the run left behind; undefined when
 *   they could not be listed, which makes what hangs on them unknown
 * @public
 */
export function assessReproducibility(
  run: RunFact | undefined,
  artifacts: readonly string[] | undefined,
  options: ReproducibilityOptions = {},
): ReproducibilityReport {
  const rules = options.rules ?? reproducibilityRules;
  const items = rules.map(rule => {
    if (!run) return assessWithoutRun(rule, options);
    const item = assessItem(rule, run, artifacts, options.sourceUri);
    return run.deleted ? markDeleted(item, run) : item;
  });
  const known = items.some(item => item.state !== 'unknown');
  return {
    version: options.version,
    runId: run?.runId ?? options.runId,
    score: known
      ? items.reduce((sum, item) => sum + POINTS[item.state], 0)
      : null,
    items,
  };
}

function assessItem(
  rule: ReproducibilityRule,
  run: RunFact,
  artifacts: readonly string[] | undefined,
  sourceUri: string | undefined,
): ReproducibilityItem {
  for (const grade of rule.grades) {
    const finding = evaluateCondition(grade.when, {
      run,
      artifacts,
      sourceUri,
    });
    if (finding.holds === undefined) {
      return {
        id: rule.id,
        state: 'unknown',
        reason:
          'It depends on the files of the run, which could not be listed now.',
      };
    }
    if (finding.holds) {
      return {
        id: rule.id,
        state: grade.state,
        reason: grade.reason,
        ...evidenceOf(finding),
        ...(grade.fix !== undefined && { fix: grade.fix }),
      };
    }
  }
  return { id: rule.id, state: 'missing', ...rule.missing };
}

function evidenceOf(finding: Finding): { evidence?: string } {
  if (finding.evidence.length === 0) return {};
  const text = finding.evidence.join('; ');
  return {
    evidence:
      text.length <= EVIDENCE_LENGTH
        ? text
        : `${text.slice(0, EVIDENCE_LENGTH - 1)}…`,
  };
}

const ABSENCES: Record<
  RunAbsence,
  { state: 'missing' | 'unknown'; reason: string; fix?: string }
> = {
  noRun: {
    state: 'missing',
    reason: 'The version was registered without a run, so nothing is tracked.',
    fix: 'mlflow.register_model(f"runs:/{run_id}/model", "…")',
  },
  otherServer: {
    state: 'unknown',
    reason: 'The run is on another tracking server, which is not connected.',
    fix: 'Add that server to mlops.sources.',
  },
  notFound: {
    state: 'missing',
    reason: 'The tracking server no longer has the run.',
    fix: 'Train again, and keep runs of registered versions.',
  },
  unreachable: {
    state: 'unknown',
    reason: 'The tracking server did not answer.',
  },
};

function assessWithoutRun(
  rule: ReproducibilityRule,
  options: ReproducibilityOptions,
): ReproducibilityItem {
  const { state, reason, fix } = ABSENCES[options.absence ?? 'noRun'];
  if (rule.id === 'artifact' && state === 'missing' && options.sourceUri) {
    return {
      id: rule.id,
      state: 'partial',
      reason: `The version names where its files lie. ${reason}`,
      evidence: options.sourceUri,
      fix,
    };
  }
  return { id: rule.id, state, reason, ...(fix !== undefined && { fix }) };
}

/** A deleted run goes away for good with the next clean-up of its server. */
function markDeleted(
  item: ReproducibilityItem,
  run: RunFact,
): ReproducibilityItem {
  if (item.state !== 'full' && item.state !== 'partial') return item;
  return {
    ...item,
    state: 'partial',
    reason: `${item.reason} The run is deleted, so this can vanish.`,
    fix: `MlflowClient().restore_run(${JSON.stringify(run.runId)})`,
  };
}
