import { FeatureViewFact } from '../facts';
import {
  batchSource,
  isPushSource,
  isRequestSource,
  isStreamSource,
  isViewSource,
  SOURCE_CLASS_NAMES,
  SourceCode,
  streamSource,
} from './feastSources';
import { FEAST_TYPE_NAMES, feastType, feastValueType } from './feastTypes';
import {
  pythonCall,
  pythonComment,
  pythonList,
  PythonNames,
  pythonString,
} from './python';

/** Names that the file imports, so that no variable hides them. */
const RESERVED = [
  ...FEAST_TYPE_NAMES,
  ...SOURCE_CLASS_NAMES,
  'Entity',
  'FeatureView',
  'Field',
  'JsonFormat',
  'LabelView',
  'PushSource',
  'RequestSource',
  'StreamFeatureView',
  'ValueType',
  'inputs',
  'on_demand_feature_view',
  'pd',
  'timedelta',
];

/** Parts of a file that is being written. */
class Definition {
  readonly names = new PythonNames(RESERVED);
  readonly #imports = new Map<string, Set<string>>();
  readonly #blocks: string[] = [];

  import(module: string, name: string): void {
    const names = this.#imports.get(module) ?? new Set();
    this.#imports.set(module, names.add(name));
  }

  importLine(line: string): void {
    const [, module, name] = /^from (\S+) import (\S+)$/.exec(line) ?? [];
    this.import(module, name);
  }

  block(text: string): void {
    this.#blocks.push(text);
  }

  toString(): string {
    const imports = [...this.#imports]
      .sort(([a], [b]) => Number(b === 'datetime') - Number(a === 'datetime'))
      .map(
        ([module, names]) =>
          `from ${module} import ${[...names].sort().join(', ')}`,
      );
    return `${imports.join('\n')}\n\n${this.#blocks.join('\n\n')}\n`;
  }
}

/**
 * A feature view as Feast code, to read and to copy. It is valid Python; what
 * a registry does not tell (addresses of data, bodies of functions) is marked
 * with a comment that says what to fill in.
 *
 * @public
 */
export function feastDefinition(view: FeatureViewFact): string {
  const file = new Definition();
  file.import('feast', 'Field');
  const entities = view.entities
    .filter(entity => entity.name !== '__dummy')
    .map(entity => writeEntity(file, entity));
  if (view.type === 'onDemand') {
    writeOnDemandView(file, view);
  } else {
    writeView(file, view, entities);
  }
  return file.toString();
}

function writeEntity(
  file: Definition,
  entity: FeatureViewFact['entities'][number],
): string {
  file.import('feast', 'Entity');
  const variable = file.names.take(entity.name);
  const valueType = feastValueType(entity.valueType);
  if (valueType) file.import('feast', 'ValueType');
  file.block(
    `${variable} = ${pythonCall('Entity', [
      ['name', pythonString(entity.name)],
      entity.joinKeys.length > 0
        ? ['join_keys', `[${entity.joinKeys.map(pythonString).join(', ')}]`]
        : undefined,
      valueType ? ['value_type', valueType] : undefined,
    ])}`,
  );
  return variable;
}

function writeSource(file: Definition, name: string, source: SourceCode) {
  source.imports.forEach(line => file.importLine(line));
  const variable = file.names.take(name);
  const gap = source.gap
    ? `# Fill in ${source.gap}: the portal does not keep addresses of data.\n`
    : '';
  file.block(`${gap}${variable} = ${source.code}`);
  return variable;
}

/** Writes the sources and answers with the variable that the view reads. */
function writeSources(file: Definition, view: FeatureViewFact): string {
  const rows = view.sources.find(
    source =>
      !isStreamSource(source) && !isPushSource(source) && !isViewSource(source),
  );
  const stream = view.sources.find(isStreamSource);
  const push = view.sources.find(isPushSource);
  const fallback = { name: `${view.name}_source`, type: 'BATCH_FILE' };
  let variable: string | undefined;
  if (rows || !stream) {
    const source = rows ?? fallback;
    variable = writeSource(file, source.name, batchSource(source));
  }
  if (stream) {
    return writeSource(file, stream.name, streamSource(stream, variable));
  }
  if (push) {
    return writeSource(file, push.name, {
      code: pythonCall('PushSource', [
        ['name', pythonString(push.name)],
        variable ? ['batch_source', variable] : undefined,
      ]),
      imports: ['from feast import PushSource'],
    });
  }
  return variable ?? 'None';
}

function writeFields(
  file: Definition,
  fields: FeatureViewFact['features'],
): string {
  return pythonList(
    fields.map(field => {
      const type = feastType(field.type);
      type.imports.forEach(name => file.import('feast.types', name));
      const description = field.description
        ? `, description=${pythonString(field.description)}`
        : '';
      const note = type.known
        ? ''
        : `# ${pythonComment(field.type)} in the registry\n    `;
      return `${note}Field(name=${pythonString(field.name)}, dtype=${type.code}${description})`;
    }),
  );
}

const CLASSES = {
  batch: 'FeatureView',
  stream: 'StreamFeatureView',
  label: 'LabelView',
};

function writeView(
  file: Definition,
  view: FeatureViewFact & { type: keyof typeof CLASSES | 'onDemand' },
  entities: string[],
): void {
  const source = writeSources(file, view);
  // A view that is only pushed to is a plain view in Feast's Python.
  const streams = view.sources.some(isStreamSource);
  const className =
    view.type === 'label'
      ? CLASSES.label
      : CLASSES[streams && view.type === 'stream' ? 'stream' : 'batch'];
  file.import(
    className === CLASSES.label ? 'feast.labeling' : 'feast',
    className,
  );
  if (view.ttlSeconds !== null) file.import('datetime', 'timedelta');
  file.block(
    `${file.names.take(view.name)} = ${pythonCall(className, [
      ['name', pythonString(view.name)],
      ['entities', `[${entities.join(', ')}]`],
      view.ttlSeconds !== null
        ? ['ttl', `timedelta(seconds=${view.ttlSeconds})`]
        : undefined,
      ['schema', writeFields(file, view.features)],
      ['online', view.online ? 'True' : 'False'],
      ['source', source],
      ...describe(view),
    ])}`,
  );
}

function writeOnDemandView(file: Definition, view: FeatureViewFact): void {
  file.importLine(
    'from feast.on_demand_feature_view import on_demand_feature_view',
  );
  const sources = view.sources.map(source => {
    if (!isRequestSource(source)) {
      const variable = file.names.take(source.name);
      file.block(
        `# ${variable} is the feature view ${pythonString(source.name)} of this repository.\nfrom definitions import ${variable}`,
      );
      return variable;
    }
    file.import('feast', 'RequestSource');
    const variable = file.names.take(source.name);
    file.block(
      `# Fill in the fields that come with a request.\n${variable} = ${pythonCall(
        'RequestSource',
        [
          ['name', pythonString(source.name)],
          ['schema', '[]'],
        ],
      )}`,
    );
    return variable;
  });
  const decorator = pythonCall('@on_demand_feature_view', [
    ['name', pythonString(view.name)],
    ['sources', `[${sources.join(', ')}]`],
    ['schema', writeFields(file, view.features)],
    ...describe(view),
  ]);
  const name = file.names.take(view.name);
  file.block(
    `import pandas as pd\n\n\n${decorator}\ndef ${name}(inputs: pd.DataFrame) -> pd.DataFrame:\n    # The registry keeps the function in compiled form: paste its body here.\n    raise NotImplementedError(${pythonString(view.name)})`,
  );
}

function describe(view: FeatureViewFact): Array<[string, string] | undefined> {
  const tags = Object.entries(view.tags);
  return [
    view.description
      ? ['description', pythonString(view.description)]
      : undefined,
    view.owner ? ['owner', pythonString(view.owner)] : undefined,
    tags.length > 0
      ? [
          'tags',
          `{${tags
            .map(
              ([key, value]) => `${pythonString(key)}: ${pythonString(value)}`,
            )
            .join(', ')}}`,
        ]
      : undefined,
  ];
}
