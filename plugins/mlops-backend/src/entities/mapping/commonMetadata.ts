import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_SIMULATED,
  ANNOTATION_SOURCE,
  ANNOTATION_SOURCE_KEY,
  ANNOTATION_VIEW_URL,
  Fact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { PROVIDED_LOCATION_PREFIX } from '../../origins/EntityOrigins';
import { EntityContext } from './EntityContext';

/** Says which connector an entity came through, to filter by. */
const LABEL_CONNECTOR = 'mlops-portal.io/connector';

const MAX_DESCRIPTION = 1000;

/** What entities of all three kinds say of themselves. */
export function commonMetadata(
  context: EntityContext,
  options: {
    name: string;
    fact: Pick<Fact, 'key' | 'url'>;
    title: string;
    description?: string;
    tags: string[];
    simulated?: boolean;
  },
): Entity['metadata'] {
  const { source } = context;
  const location = `${PROVIDED_LOCATION_PREFIX}${source.id}`;
  const url = webAddress(options.fact.url);
  const description = shorten(options.description);
  return {
    name: options.name,
    namespace: source.entities.namespace,
    title: options.title,
    ...(description && { description }),
    annotations: {
      [ANNOTATION_LOCATION]: location,
      [ANNOTATION_ORIGIN_LOCATION]: location,
      [ANNOTATION_SOURCE]: source.id,
      [ANNOTATION_SOURCE_KEY]: options.fact.key,
      ...(url && { [ANNOTATION_VIEW_URL]: url }),
      ...((source.simulated || options.simulated) && {
        [ANNOTATION_SIMULATED]: 'true',
      }),
    },
    labels: { [LABEL_CONNECTOR]: source.connector },
    ...(options.tags.length > 0 && { tags: options.tags }),
    ...(url && { links: [{ url, title: source.title ?? source.id }] }),
  };
}

/** An address that a browser may open; anything else is left out. */
export function webAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const { protocol } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? text : undefined;
  } catch {
    return undefined;
  }
}

function shorten(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  if (!trimmed || trimmed.length <= MAX_DESCRIPTION) return trimmed;
  return `${trimmed.slice(0, MAX_DESCRIPTION - 1).trimEnd()}…`;
}
