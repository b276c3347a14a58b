import {
  httpSettings,
  httpUrl,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';

/** The registry refuses longer pages with 422. */
const LONGEST_PAGE = 100;

export const feastConfigSchema = z.strictObject({
  ...httpSettings('none', 'bearer', 'oauth2', 'basic', 'header'),
  projects: z
    .array(z.string().min(1))
    .min(1, 'must name a project; leave the field out to read all projects')
    .optional(),
  modelTag: z.string().min(1).default('model'),
  sourceAddresses: z.enum(['hide', 'show']).default('hide'),
  uiUrl: httpUrl().optional(),
  pageSize: z.int().min(1).max(LONGEST_PAGE).default(LONGEST_PAGE),
});

export type FeastConfig = z.output<typeof feastConfigSchema>;
