import { MLModelSpec } from '../kinds';
import { cardMetadata } from './cardMetadata';
import { ModelDocument, modelMetrics } from './modelDocument';
import { toYaml } from './yaml';

const NOT_GIVEN = '*Not documented.*';

/**
 * A model card in Markdown with the metadata that Hugging Face reads. Every
 * section is there, also when nothing is known: what is missing is part of
 * what a card tells.
 *
 * @public
 */
export function renderModelCard(document: ModelDocument): string {
  const { metadata, spec } = document.entity;
  const sections: Array<[heading: string, body: string | undefined]> = [
    ['Model details', details(document)],
    ['Intended use', intendedUse(spec)],
    ['Out of scope', spec.outOfScope],
    ['Limitations', spec.limitations],
    ['Training data', trainingData(document)],
    ['Evaluation data', dataList(spec.evaluationData)],
    ['Metrics', metricsTable(document)],
    ['Features', linkList(document.featureViews)],
    ['Served on', endpointsTable(document.endpoints)],
    ['Ethical considerations', spec.ethicalConsiderations],
    ['Risk', risk(spec.risk)],
  ];
  return [
    `---\n${toYaml(cardMetadata(document))}---`,
    `# ${inline(metadata.title ?? metadata.name)}`,
    ...(metadata.description ? [metadata.description.trim()] : []),
    ...sections.map(
      ([heading, body]) => `## ${heading}\n\n${body?.trim() || NOT_GIVEN}`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Text in one line that does not start or end a piece of Markdown. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([\\`*_[\]<>|])/g, '\\$1')
    .trim();
}

/** Code in one line, with more backticks around it than are in it. */
function code(text: string): string {
  const longest = Math.max(
    0,
    ...(text.match(/`+/g) ?? []).map(ticks => ticks.length),
  );
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  const oneLine = text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
  return `${fence}${space}${oneLine}${space}${fence}`;
}

function table(header: string[], rows: string[][]): string | undefined {
  if (rows.length === 0) return undefined;
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(header),
    line(header.map(() => '---')),
    ...rows.map(cells => line(cells)),
  ].join('\n');
}

function details(document: ModelDocument): string | undefined {
  const { spec } = document.entity;
  const { version } = document;
  const rows: Array<[string, string | undefined]> = [
    ['Owner', code(spec.owner)],
    ['Type', inline(spec.type)],
    ['Tasks', spec.tasks?.map(inline).join(', ')],
    ['Lifecycle', inline(spec.lifecycle)],
    ['Framework', spec.framework && inline(spec.framework)],
    ['Algorithm', spec.algorithm && inline(spec.algorithm)],
    ['Provider', spec.provider && inline(spec.provider)],
    ['Licence', spec.license && inline(spec.license.name ?? spec.license.id)],
    ['Version', version && describeVersion(version)],
    ['Trained with commit', version?.codeVersion && code(version.codeVersion)],
    ['Run', version?.runId && code(version.runId)],
    ['Files', version?.sourceUri && code(version.sourceUri)],
    [
      'Base models',
      spec.baseModels
        ?.map(
          one => `${code(one.ref)}${one.relation ? ` (${one.relation})` : ''}`,
        )
        .join(', '),
    ],
  ];
  return table(
    ['', ''],
    rows.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

function describeVersion(
  version: NonNullable<ModelDocument['version']>,
): string {
  const aliases =
    version.aliases.length > 0
      ? ` (${version.aliases.map(inline).join(', ')})`
      : '';
  const created = version.createdAt
    ? `, ${version.createdAt.slice(0, 10)}`
    : '';
  return `${inline(version.version)}${aliases}${created}`;
}

function intendedUse(spec: MLModelSpec): string | undefined {
  const users =
    spec.users && spec.users.length > 0
      ? `Users: ${spec.users.map(inline).join(', ')}`
      : undefined;
  const parts = [spec.intendedUse?.trim(), users].filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

function dataList(data: MLModelSpec['trainingData']): string | undefined {
  return data
    ?.map(one => {
      const name = one.url
        ? `[${inline(one.name)}](<${one.url}>)`
        : inline(one.name);
      const digest = one.digest ? ` (${code(one.digest)})` : '';
      const description = one.description ? `: ${inline(one.description)}` : '';
      return `- ${name}${digest}${description}`;
    })
    .join('\n');
}

function trainingData(document: ModelDocument): string | undefined {
  const logged = document.datasets
    ?.map(one => {
      const parts = [
        one.context,
        one.digest && `digest ${code(one.digest)}`,
        one.rowCount !== undefined && `${one.rowCount} rows`,
      ].filter(Boolean);
      const more = parts.length > 0 ? ` (${parts.join(', ')})` : '';
      return `- ${inline(one.name)}${more}`;
    })
    .join('\n');
  const parts = [dataList(document.entity.spec.trainingData), logged];
  return parts.filter(Boolean).join('\n');
}

function metricsTable(document: ModelDocument): string | undefined {
  return table(
    ['Metric', 'Value'],
    modelMetrics(document).map(([name, metric]) => [
      code(name),
      String(metric.value),
    ]),
  );
}

function linkList(links: ModelDocument['featureViews']): string | undefined {
  return links
    ?.map(link => `- ${inline(link.title)} (${code(link.ref)})`)
    .join('\n');
}

function endpointsTable(
  endpoints: ModelDocument['endpoints'],
): string | undefined {
  return table(
    ['Endpoint', 'Version', 'Role', 'Status', 'Address'],
    (endpoints ?? []).map(one => [
      inline(one.title),
      inline(one.version ?? ''),
      inline(one.role ?? ''),
      inline(one.status ?? ''),
      one.url ? code(one.url) : '',
    ]),
  );
}

function risk(value: MLModelSpec['risk']): string | undefined {
  if (!value) return undefined;
  const rows: Array<[string, string | undefined]> = [
    ['Tier', value.tier],
    ['Category', value.category && inline(value.category)],
    ['Human oversight', value.humanOversight && inline(value.humanOversight)],
    [
      'Personal data',
      value.personalData === undefined
        ? undefined
        : { true: 'yes', false: 'no' }[`${value.personalData}`],
    ],
    ['Reviewed', value.reviewDate],
  ];
  return table(
    ['', ''],
    rows.flatMap(([name, text]) => (text ? [[name, text]] : [])),
  );
}
