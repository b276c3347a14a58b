import { Fact } from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { FeatureLinks } from '../links/FeatureLinks';
import { EntityContext } from '../mapping/EntityContext';
import { featureViewEntity } from '../mapping/featureViewEntity';
import { EntityStore } from '../store/EntityStore';
import { featureViewSummary } from '../summaries';
import { EntityDraft, EntityWriter } from './EntityWriter';
import { factPages } from './factPages';

/** Makes the entities of feature views of one source, and notes them for links. */
export async function projectFeatureViews(options: {
  facts: FactsService;
  store: EntityStore;
  context: EntityContext;
  links: FeatureLinks;
  signal: AbortSignal;
}): Promise<number> {
  const { context, links } = options;
  const writer = new EntityWriter({ ...options, kind: 'FeatureView' });
  for await (const page of factPages(options.facts, 'feature-view', {
    source: context.source.id,
    signal: options.signal,
  })) {
    const named = await writer.name(
      page.map(fact => draftOf(fact, context, links)),
    );
    for (const { draft, ref } of named) links.addView(draft.fact, ref);
    await writer.write(named);
  }
  return writer.changed;
}

function draftOf(
  fact: Fact<'feature-view'>,
  context: EntityContext,
  links: FeatureLinks,
): EntityDraft & { fact: Fact<'feature-view'> } {
  return {
    fact,
    key: fact.key,
    title: fact.data.name,
    summary: featureViewSummary(fact.data),
    build: name =>
      featureViewEntity(
        { name, fact, featureServices: links.servicesOf(fact) },
        context,
      ),
  };
}
