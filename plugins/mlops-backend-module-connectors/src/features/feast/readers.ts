import {
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  mapItems,
  readHttpList,
  SourceError,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';
import { toFeatureServiceFact } from './mappers/toFeatureServiceFact';
import { toFeatureViewFact, ViewContext } from './mappers/toFeatureViewFact';
import { registryPager } from './pager';
import { FeastContext, projectExists, projectsToRead } from './projects';
import { feastViewSchema } from './schemas/featureView';
import {
  entitySchema,
  FeastEntity,
  featureServiceSchema,
  nameOf,
} from './schemas/registry';

/** One list of one project: its path, the field of the answer, its items. */
interface ProjectList<Item extends z.ZodType> {
  path: string;
  field: string;
  item: Item;
  noun: string;
}

const VIEWS = {
  path: '/feature_views',
  field: 'featureViews',
  item: feastViewSchema,
  noun: 'feature view',
};

/** Not among the feature views, though the answer calls them so. */
const LABEL_VIEWS = { ...VIEWS, path: '/label_views', noun: 'label view' };

const SERVICES = {
  path: '/feature_services',
  field: 'featureServices',
  item: featureServiceSchema,
  noun: 'feature service',
};

const ENTITIES = {
  path: '/entities',
  field: 'entities',
  item: entitySchema,
  noun: 'entity',
};

function readList<Item extends z.ZodType>(
  context: FeastContext,
  project: string,
  { path, field, item, noun }: ProjectList<Item>,
): AsyncGenerator<z.output<Item>[]> {
  return readHttpList(context, {
    pager: registryPager(field, context.config.pageSize),
    request: { path, query: { project } },
    item,
    noun,
    keyOf: raw => {
      const name = nameOf(raw);
      return name === undefined ? undefined : `${project}/${name}`;
    },
  });
}

async function* readFacts<Item extends z.ZodType, T extends FactType>(
  context: FeastContext,
  project: string,
  list: ProjectList<Item> & { map(item: z.output<Item>): FactInput<T> },
): AsyncGenerator<FactInput<T>[]> {
  for await (const items of readList(context, project, list)) {
    yield mapItems(context, { items, noun: list.noun, map: list.map });
  }
}

async function readEntities(
  context: FeastContext,
  project: string,
): Promise<ViewContext['entities']> {
  const entities = new Map<string, FeastEntity>();
  for await (const page of readList(context, project, ENTITIES)) {
    for (const entity of page) entities.set(entity.spec.name, entity);
  }
  return entities;
}

/** Feature views of all types, project by project. */
export async function* readFeatureViews(
  context: FeastContext,
): AsyncGenerator<FactInput<'feature-view'>[]> {
  const { sourceAddresses, uiUrl } = context.config;
  for (const project of await projectsToRead(context)) {
    const entities = await readEntities(context, project);
    const map = (view: z.output<typeof feastViewSchema>) =>
      toFeatureViewFact(view, { project, entities, sourceAddresses, uiUrl });
    const known = new Set<string>();
    for await (const facts of readFacts(context, project, { ...VIEWS, map })) {
      for (const fact of facts) known.add(fact.key);
      yield facts;
    }
    try {
      const labels = readFacts(context, project, { ...LABEL_VIEWS, map });
      for await (const facts of labels) {
        yield facts.filter(fact => !known.has(fact.key));
      }
    } catch (error) {
      // Registries before label views do not know the path.
      if (!(error instanceof SourceError && error.status === 404)) throw error;
    }
    if (known.size === 0) await projectExists(context, project);
  }
}

/** Feature services, project by project. */
export async function* readFeatureServices(
  context: FeastContext,
): AsyncGenerator<FactInput<'feature-service'>[]> {
  const { modelTag, uiUrl } = context.config;
  for (const project of await projectsToRead(context)) {
    let empty = true;
    const services = readFacts(context, project, {
      ...SERVICES,
      map: service =>
        toFeatureServiceFact(service, { project, modelTag, uiUrl }),
    });
    for await (const facts of services) {
      empty = false;
      yield facts;
    }
    if (empty) await projectExists(context, project);
  }
}
