import {
  MLModelSpec,
  modelTypeSchema,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';

type ModelType = MLModelSpec['type'];

/** Types behind the task names of Hugging Face, longest first. */
const TASK_TYPES: Array<[RegExp, ModelType]> = [
  [/forecast/, 'forecasting'],
  [/regression/, 'regression'],
  [/cluster/, 'clustering'],
  [/(^|-)rank(ing|er)?$|recommend/, 'ranking'],
  [/feature-extraction|sentence-similarity|embedding/, 'embedding'],
  [
    /text-generation|text2text|chat|conversational|summari[sz]ation|translation|^llm$/,
    'llm',
  ],
  [/agent/, 'agent'],
  [/classification|detection|fraud|churn/, 'classification'],
];

/** Type of a model from what its tags say; `other` rather than a guess. */
export function modelType(
  declared: string | undefined,
  tasks: readonly string[],
): ModelType {
  const word = normalise(declared ?? '');
  const direct = modelTypeSchema.safeParse(word);
  if (direct.success) return direct.data;
  for (const candidate of [word, ...tasks.map(normalise)]) {
    const found = TASK_TYPES.find(([pattern]) => pattern.test(candidate));
    if (candidate && found) return found[1];
  }
  return 'other';
}

function normalise(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase('en-US')
    .replace(/[\s_]+/g, '-');
}

/** What a run tells about how its model is built. */
export interface RunTraits {
  framework?: string;
  frameworkVersion?: string;
  algorithm?: string;
}

/**
 * Reads framework and algorithm from what MLflow leaves on a run: the history
 * of logged models with their flavours, and the estimator of autologging.
 */
export function runTraits(run: RunFact | undefined): RunTraits {
  if (!run) return {};
  const flavour = loggedFlavour(run.tags['mlflow.log-model.history']);
  const estimator = run.tags.estimator_class;
  const framework =
    flavour?.name ??
    (estimator?.includes('.') ? estimator.split('.')[0] : undefined);
  return {
    ...(framework && { framework }),
    ...(flavour?.version && { frameworkVersion: flavour.version }),
    ...(run.tags.estimator_name && { algorithm: run.tags.estimator_name }),
  };
}

function loggedFlavour(
  history: string | undefined,
): { name: string; version?: string } | undefined {
  if (!history) return undefined;
  let models: unknown;
  try {
    models = JSON.parse(history);
  } catch {
    return undefined;
  }
  const last: unknown = Array.isArray(models) ? models.at(-1) : undefined;
  const flavours = field(last, 'flavors');
  if (typeof flavours !== 'object' || flavours === null) return undefined;
  const names = Object.keys(flavours);
  // Every model can be loaded as a plain Python function as well.
  const name = names.find(one => one !== 'python_function') ?? names[0];
  if (!name) return undefined;
  const version = field(field(flavours, name), `${name}_version`);
  return { name, ...(typeof version === 'string' && { version }) };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
