import { FeatureViewFact } from '../facts';
import { pythonCall, pythonString } from './python';

type SourceFact = FeatureViewFact['sources'][number];

/** How to write one source, and what to import for it. */
export interface SourceCode {
  code: string;
  imports: string[];
  /** What a registry does not tell and a person fills in. */
  gap?: string;
}

interface TableSource {
  className: string;
  importLine: string;
}

const TABLES: Array<[RegExp, TableSource]> = [
  [
    /bigquery/i,
    {
      className: 'BigQuerySource',
      importLine: 'from feast import BigQuerySource',
    },
  ],
  [
    /redshift/i,
    {
      className: 'RedshiftSource',
      importLine: 'from feast import RedshiftSource',
    },
  ],
  [
    /snowflake/i,
    {
      className: 'SnowflakeSource',
      importLine: 'from feast import SnowflakeSource',
    },
  ],
  [
    /spark/i,
    {
      className: 'SparkSource',
      importLine:
        'from feast.infra.offline_stores.contrib.spark_offline_store.spark_source import SparkSource',
    },
  ],
  [
    /trino/i,
    {
      className: 'TrinoSource',
      importLine:
        'from feast.infra.offline_stores.contrib.trino_offline_store.trino_source import TrinoSource',
    },
  ],
  [
    /athena/i,
    {
      className: 'AthenaSource',
      importLine:
        'from feast.infra.offline_stores.contrib.athena_offline_store.athena_source import AthenaSource',
    },
  ],
];

/** Classes that {@link batchSource} and {@link streamSource} write. */
export const SOURCE_CLASS_NAMES = [
  ...TABLES.map(([, table]) => table.className),
  'FileSource',
  'KafkaSource',
  'KinesisSource',
];

/** Whether values of the source arrive one by one. */
export function isStreamSource(source: SourceFact): boolean {
  return /kafka|kinesis/i.test(source.type);
}

/** Whether the source is data that comes with the request. */
export function isRequestSource(source: SourceFact): boolean {
  return /request/i.test(source.type);
}

/** Whether the source is another feature view. */
export function isViewSource(source: SourceFact): boolean {
  return /featureview/i.test(source.type.replace(/[_\s]/g, ''));
}

/** Whether values of the source are pushed by an application. */
export function isPushSource(source: SourceFact): boolean {
  return /push/i.test(source.type);
}

const timestamps = (
  source: SourceFact,
): Array<[string, string] | undefined> => [
  source.timestampField
    ? ['timestamp_field', pythonString(source.timestampField)]
    : undefined,
  source.createdTimestampField
    ? ['created_timestamp_column', pythonString(source.createdTimestampField)]
    : undefined,
];

/**
 * A source that holds rows. Addresses of files and tables are not in the
 * facts, since they give away paths and buckets: they are marked as gaps.
 */
export function batchSource(source: SourceFact): SourceCode {
  const name: [string, string] = ['name', pythonString(source.name)];
  const table = TABLES.find(([type]) => type.test(source.type))?.[1];
  if (table) {
    return {
      code: pythonCall(table.className, [
        name,
        ['table', pythonString('…')],
        ...timestamps(source),
      ]),
      imports: [table.importLine],
      gap: 'the table',
    };
  }
  return {
    code: pythonCall('FileSource', [
      name,
      ['path', pythonString('….parquet')],
      ...timestamps(source),
    ]),
    imports: ['from feast import FileSource'],
    gap: 'the path',
  };
}

/** A topic or stream, with the rows behind it when they are known. */
export function streamSource(
  source: SourceFact,
  batch: string | undefined,
): SourceCode {
  const timestamp: [string, string] = [
    'timestamp_field',
    pythonString(source.timestampField ?? 'event_timestamp'),
  ];
  const behind: [string, string] | undefined = batch
    ? ['batch_source', batch]
    : undefined;
  const name: [string, string] = ['name', pythonString(source.name)];
  const json: [string, string] = [
    'schema_json',
    pythonString('{"type": "record"}'),
  ];
  const format = pythonCall('JsonFormat', [json]);
  if (/kinesis/i.test(source.type)) {
    return {
      code: pythonCall('KinesisSource', [
        name,
        ['region', pythonString('…')],
        ['stream_name', pythonString('…')],
        ['record_format', format],
        timestamp,
        behind,
      ]),
      imports: [
        'from feast import KinesisSource',
        'from feast.data_format import JsonFormat',
      ],
      gap: 'the region, the stream and the format',
    };
  }
  return {
    code: pythonCall('KafkaSource', [
      name,
      ['kafka_bootstrap_servers', pythonString('…')],
      ['topic', pythonString('…')],
      ['message_format', format],
      timestamp,
      behind,
    ]),
    imports: [
      'from feast import KafkaSource',
      'from feast.data_format import JsonFormat',
    ],
    gap: 'the servers, the topic and the format',
  };
}
