import {
  protoDuration,
  protoJson,
  rfc3339,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';
import { text } from './text';

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
    createdTimestamp: rfc3339().optional(),
    lastUpdatedTimestamp: rfc3339().optional(),
    state: text(),
    materializationIntervals: protoJson.list(
      z.object({ endTime: rfc3339().optional() }),
    ),
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
    tags: protoJson.map(z.string()),
    entities: protoJson.list(z.string()),
    entityColumns: protoJson.list(fieldSchema),
    features: protoJson.list(fieldSchema),
    ttl: protoDuration().optional(),
    online: protoJson.bool(),
    batchSource: dataSourceSchema.optional(),
    streamSource: dataSourceSchema.optional(),
    source: storedSourceSchema.optional(),
    sources: protoJson.map(onDemandSourceSchema),
    version: text(),
  }),
  meta: metaSchema,
});

export type FeastView = z.infer<typeof feastViewSchema>;
