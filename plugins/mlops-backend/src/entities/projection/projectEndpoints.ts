import { Fact } from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { EndpointLinks, isCatalogReference } from '../links/EndpointLinks';
import { endpointEntity } from '../mapping/endpointEntity';
import { EntityContext } from '../mapping/EntityContext';
import { EntityStore } from '../store/EntityStore';
import { endpointSummary } from '../summaries';
import { EntityDraft, EntityWriter } from './EntityWriter';
import { factPages } from './factPages';

/** Makes the entities of endpoints of one source, after all models are known. */
export async function projectEndpoints(options: {
  facts: FactsService;
  store: EntityStore;
  context: EntityContext;
  links: EndpointLinks;
  signal: AbortSignal;
}): Promise<number> {
  const { context, links } = options;
  const writer = new EntityWriter({ ...options, kind: 'ModelEndpoint' });
  for await (const page of factPages(options.facts, 'endpoint', {
    source: context.source.id,
    signal: options.signal,
  })) {
    await writer.write(
      await writer.name(page.map(fact => draftOf(fact, context, links))),
    );
  }
  return writer.changed;
}

function draftOf(
  fact: Fact<'endpoint'>,
  context: EntityContext,
  links: EndpointLinks,
): EntityDraft {
  const resolved = fact.data.models.map(model => links.resolve(model));
  fact.data.models.forEach((model, index) => {
    if (model.registryModel && !resolved[index]) {
      const warning = [
        'An endpoint declares a registered model that is not known, or that several sources have',
        `${fact.data.name}: ${model.registryModel}`,
        'Write it as <source id>:<model name>, as the sources page spells them, or as mlmodel:<namespace>/<name> of an entity.',
      ] as const;
      if (isCatalogReference(model.registryModel)) {
        context.warnMissing(model.registryModel, ...warning);
      } else {
        context.warn(...warning);
      }
    }
  });
  return {
    key: fact.key,
    title: fact.data.name,
    summary: endpointSummary(fact.data, resolved),
    build: name => endpointEntity({ name, fact, resolved }, context),
  };
}
