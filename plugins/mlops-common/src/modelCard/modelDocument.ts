import { MetricValue } from '../facts';
import { MLModelEntityV1alpha1 } from '../kinds';

/**
 * What is known of a model when a document about it is written: its entity,
 * and the facts of the version that the document describes.
 *
 * @public
 */
export interface ModelDocument {
  entity: MLModelEntityV1alpha1;
  /** Tags of the registered model, as its source has them. */
  tags?: Record<string, string>;
  /** The version described: the champion, else the newest. */
  version?: {
    version: string;
    aliases: string[];
    createdAt?: string;
    sourceUri?: string;
    runId?: string;
    /** Commit of the code that trained it. */
    codeVersion?: string;
  };
  /** Last values of the metrics of that version's run. */
  metrics?: Record<string, MetricValue>;
  /** Data sets of that version's run. */
  datasets?: Array<{
    name: string;
    digest?: string;
    context?: string;
    rowCount?: number;
  }>;
  featureViews?: Array<{ ref: string; title: string }>;
  endpoints?: Array<{
    ref: string;
    title: string;
    url?: string;
    status?: string;
    role?: string;
    version?: string;
  }>;
}

/** Metrics of the model itself, in order of name; figures of the machine are left out. */
export function modelMetrics(
  document: ModelDocument,
): Array<[name: string, metric: MetricValue]> {
  return Object.entries(document.metrics ?? {})
    .filter(([name]) => !name.startsWith('system/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
