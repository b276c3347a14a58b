import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  isFeatureViewEntity,
  Lineage,
  ModelRow,
  ModelVersion,
} from '@mlops-portal/backstage-plugin-mlops-common';

type LineageNode = Lineage['nodes'][number];

/** Nodes and edges, each once. */
class Graph {
  readonly #nodes = new Map<string, LineageNode>();
  readonly #edges = new Map<string, Lineage['edges'][number]>();

  node(node: LineageNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }

  edge(from: string, to: string, label?: string): void {
    const id = JSON.stringify([from, to]);
    if (!this.#edges.has(id)) {
      this.#edges.set(id, { from, to, ...(label && { label }) });
    }
  }

  toLineage(): Lineage {
    return {
      nodes: [...this.#nodes.values()],
      edges: [...this.#edges.values()],
    };
  }
}

/**
 * The way of data into a model and of the model into service:
 *
 *     source -> feature view ─┐
 *                             ├-> run -> model -> endpoint
 *            data set ────────┘
 *
 * Without a run, features lead to the model itself.
 */
export function modelLineage(options: {
  row: ModelRow;
  /** The version whose training is shown, with its run. */
  version?: ModelVersion;
  /** Feature views that the caller may see. */
  featureViews: Entity[];
}): Lineage {
  const { row, version } = options;
  const graph = new Graph();
  const model = graph.node({
    id: row.ref,
    kind: 'model',
    title: row.title,
    ...(version && { subtitle: `version ${version.version}` }),
    ref: row.ref,
  });
  const trained = addRun(graph, version, model);
  for (const view of options.featureViews) addView(graph, view, trained);
  for (const endpoint of row.servedOn) {
    const id = graph.node({
      id: endpoint.ref,
      kind: 'endpoint',
      title: endpoint.title,
      subtitle: endpoint.status,
      ref: endpoint.ref,
    });
    const label = [
      endpoint.version && `version ${endpoint.version}`,
      endpoint.role,
      endpoint.trafficPercent !== undefined && `${endpoint.trafficPercent} %`,
    ].filter(Boolean);
    graph.edge(model, id, label.join(', '));
  }
  return graph.toLineage();
}

/** @returns the node that features and data lead to */
function addRun(
  graph: Graph,
  version: ModelVersion | undefined,
  model: string,
): string {
  const run = version?.run;
  if (!run) return model;
  const id = graph.node({
    id: `run:${run.runId}`,
    kind: 'run',
    title: run.name ?? run.runId,
    subtitle: run.status,
    ...(run.url && { url: run.url }),
  });
  graph.edge(id, model, `version ${version.version}`);
  for (const input of run.datasetInputs) {
    const dataset = graph.node({
      id: `dataset:${input.name}:${input.digest ?? ''}`,
      kind: 'dataset',
      title: input.name,
      ...(input.digest && { subtitle: input.digest }),
    });
    graph.edge(dataset, id, input.context);
  }
  return id;
}

function addView(graph: Graph, view: Entity, to: string): void {
  if (!isFeatureViewEntity(view)) return;
  const ref = stringifyEntityRef(view);
  const id = graph.node({
    id: ref,
    kind: 'featureView',
    title: view.metadata.title ?? view.metadata.name,
    ...(view.spec.store?.project && { subtitle: view.spec.store.project }),
    ref,
  });
  graph.edge(id, to);
  for (const source of view.spec.sources ?? []) {
    const from = graph.node({
      id: `source:${view.spec.store?.instance ?? ''}:${source.name}`,
      kind: 'source',
      title: source.name,
      subtitle: source.type,
      ...(source.ref && { ref: source.ref }),
    });
    graph.edge(from, id);
  }
}
