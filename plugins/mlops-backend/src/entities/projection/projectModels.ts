import { Fact, RunFact } from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { EndpointLinks } from '../links/EndpointLinks';
import { FeatureLinks, isViewReference } from '../links/FeatureLinks';
import { EntityContext } from '../mapping/EntityContext';
import { TagReader } from '../mapping/mappingConfig';
import { leadingVersion, modelEntity } from '../mapping/modelEntity';
import {
  VersionDigest,
  versionLabels,
  versionRoles,
} from '../mapping/modelVersions';
import { EntityStore } from '../store/EntityStore';
import { modelSummary } from '../summaries';
import { EntityDraft, EntityWriter } from './EntityWriter';
import { factPages } from './factPages';

interface ProjectModelsOptions {
  facts: FactsService;
  store: EntityStore;
  context: EntityContext;
  featureLinks: FeatureLinks;
  endpointLinks: EndpointLinks;
  /** Names that models of several sources have, so that a name is not enough. */
  ambiguousNames: ReadonlySet<string>;
  signal: AbortSignal;
}

type ModelDraft = EntityDraft & {
  fact: Fact<'model'>;
  versions: VersionDigest;
};

/**
 * Makes the entities of models of one source. Versions pass by once, a page at
 * a time, and leave a digest of bounded size for each model of the page.
 */
export async function projectModels(
  options: ProjectModelsOptions,
): Promise<number> {
  const { context, facts, endpointLinks, signal } = options;
  const source = context.source.id;
  const writer = new EntityWriter({ ...options, kind: 'MLModel' });
  for await (const page of factPages(facts, 'model', { source, signal })) {
    const digests = new Map(
      page.map(fact => [fact.key, new VersionDigest(fact.data.aliases)]),
    );
    const named = await writer.name(
      page.map(fact => ({ key: fact.key, title: fact.data.name, fact })),
    );
    const links = new Map(
      named.map(({ draft, ref }) => [
        draft.key,
        { source, name: draft.title, ref },
      ]),
    );
    for (const model of links.values()) endpointLinks.offerModel(model);
    for await (const versions of factPages(facts, 'model-version', {
      source,
      parentKeys: page.map(fact => fact.key),
      signal,
    })) {
      for (const { parentKey, data } of versions) {
        const key = parentKey ?? data.modelKey;
        digests.get(key)?.add(data);
        const model = links.get(key);
        if (model) endpointLinks.offerVersion(model, data);
      }
    }
    const runs = await runsOf(page, digests, options);
    await writer.write(
      named.map(one => ({
        ...one,
        draft: draftOf(
          one.draft.fact,
          digests.get(one.draft.key) ?? new VersionDigest([]),
          runs,
          options,
        ),
      })),
    );
  }
  return writer.changed;
}

/** Runs of the version that leads each model and of its newest ones. */
async function runsOf(
  page: Fact<'model'>[],
  digests: ReadonlyMap<string, VersionDigest>,
  { facts, context }: ProjectModelsOptions,
): Promise<Map<string, RunFact>> {
  const ids = new Set<string>();
  for (const fact of page) {
    const versions = digests.get(fact.key);
    if (!versions) continue;
    for (const id of runIds({ fact, versions }, context)) ids.add(id);
  }
  const found = await facts.getMany(
    'run',
    [...ids].map(key => ({ source: context.source.id, key })),
  );
  return new Map(found.map(fact => [fact.data.runId, fact.data]));
}

function runIds(
  model: { fact: Fact<'model'>; versions: VersionDigest },
  context: EntityContext,
): string[] {
  const leading = leadingVersion(model, context)?.runId;
  const newest = model.versions.newest().find(one => one.runId)?.runId;
  return [leading, newest].filter(id => id !== undefined);
}

function draftOf(
  fact: Fact<'model'>,
  versions: VersionDigest,
  runs: ReadonlyMap<string, RunFact>,
  options: ProjectModelsOptions,
): ModelDraft {
  const { context } = options;
  const known = runIds({ fact, versions }, context).flatMap(
    id => runs.get(id) ?? [],
  );
  const labels = versionLabels(fact.data.aliases, versions.stages());
  return {
    fact,
    versions,
    key: fact.key,
    title: fact.data.name,
    summary: modelSummary({
      versions,
      roles: versionRoles(labels, context.mapping.roles),
      runs: known,
    }),
    build: name =>
      modelEntity(
        {
          name,
          fact,
          versions,
          run: known[0],
          consumesFeatures: featuresOf(fact, options),
        },
        context,
      ),
  };
}

function featuresOf(
  fact: Fact<'model'>,
  { context, featureLinks, ambiguousNames }: ProjectModelsOptions,
): string[] {
  const names = new TagReader(context.mapping, fact.data.tags).list('features');
  const { refs, unresolved } = featureLinks.resolve(
    { name: fact.data.name, source: fact.source },
    names,
    !ambiguousNames.has(fact.data.name),
  );
  for (const name of unresolved) {
    const warning = [
      'A model names features that are no feature view, or more than one',
      `${fact.data.name}: ${name}`,
      'Name the view as project/view, or by the reference of its entity.',
    ] as const;
    if (isViewReference(name)) {
      context.warnMissing(name, ...warning);
    } else {
      context.warn(...warning);
    }
  }
  return refs;
}
