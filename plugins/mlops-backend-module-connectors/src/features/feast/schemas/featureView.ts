import { z } from 'zod';
import { duration, flag, list, stringMap, text, timestamp } from './protoJson';

export const fieldSchema = z.object({
  name: z.string().min(1),
  valueType: z.string().default('UNKNOWN'),
  description: text(),
});

/** A source without its options: those hold paths, hosts and buckets. */
export const dataSourceSchema = z.object({
  name: text(),
  type: z.string().default('INVALID'),
  dataSourceClassType: text(),
  timestampField: text(),
  createdTimestampColumn: text(),
});

export type FeastDataSource = z.infer<typeof dataSourceSchema>;

const storedSourceSchema = dataSourceSchema.extend({
  batchSource: dataSourceSchema.optional(),
});

/** Where the values of an on-demand view come from: a view or the request. */
const onDemandSourceSchema = z.object({
  featureView: z.object({ spec: z.object({ name: text() }) }).optional(),
  featureViewProjection: z.object({ featureViewName: text() }).optional(),
  requestDataSource: dataSourceSchema.optional(),
});

const metaSchema = z
  .object({
    createdTimestamp: timestamp(),
    lastUpdatedTimestamp: timestamp(),
    state: text(),
    materializationIntervals: list(z.object({ endTime: timestamp() })),
  })
  .prefault({});

/** One feature view of any type, as `/feature_views` and `/label_views` list it. */
export const feastViewSchema = z.object({
  type: z.enum([
    'featureView',
    'streamFeatureView',
    'onDemandFeatureView',
    'labelView',
  ]),
  spec: z.object({
    name: z.string().min(1),
    description: text(),
    owner: text(),
    tags: stringMap(),
    entities: list(z.string()),
    entityColumns: list(fieldSchema),
    features: list(fieldSchema),
    ttl: duration().optional(),
    online: flag(),
    batchSource: dataSourceSchema.optional(),
    streamSource: dataSourceSchema.optional(),
    source: storedSourceSchema.optional(),
    sources: z.record(z.string(), onDemandSourceSchema).default({}),
    version: text(),
  }),
  meta: metaSchema,
});

export type FeastView = z.infer<typeof feastViewSchema>;
