import { timestampSchema } from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';

// The registry writes protobuf messages as JSON, which leaves out what has its
// default value: an absent text is '', an absent flag is false, an absent list
// is empty.

export const text = () =>
  z
    .string()
    .optional()
    .transform(value => value || undefined);

export const flag = () => z.boolean().default(false);

export const list = <Item extends z.ZodType>(item: Item) =>
  z.array(item).default([]);

export const stringMap = () => z.record(z.string(), z.string()).default({});

export const timestamp = () => timestampSchema.optional();

/** A `google.protobuf.Duration` such as `"86400s"`, in seconds. */
export const duration = () =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?s$/, 'must be a duration in seconds such as "86400s"')
    .transform(value => Number(value.slice(0, -1)));
