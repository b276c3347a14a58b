import { Lineage } from '@mlops-portal/backstage-plugin-mlops-common';
import { layerGraph } from './layerGraph';
import { layoutLineage, NODE_HEIGHT } from './layoutLineage';
import { orderColumns } from './orderColumns';
import { rankNodes } from './rankNodes';

const node = (id: string, kind: Lineage['nodes'][number]['kind']) => ({
  id,
  kind,
  title: id,
});

const lineage: Lineage = {
  nodes: [
    node('view-a', 'featureView'),
    node('view-b', 'featureView'),
    node('data', 'dataset'),
    node('run', 'run'),
    node('base', 'model'),
    node('model', 'model'),
    node('endpoint', 'endpoint'),
  ],
  edges: [
    { from: 'view-a', to: 'model' },
    { from: 'view-b', to: 'model' },
    { from: 'data', to: 'run' },
    { from: 'run', to: 'model' },
    { from: 'base', to: 'model' },
    { from: 'model', to: 'endpoint' },
  ],
};

describe('rankNodes', () => {
  it('puts every edge from left to right and leaves no column empty', () => {
    const ranks = rankNodes(lineage);
    for (const { from, to } of lineage.edges) {
      expect(ranks.get(from)).toBeLessThan(ranks.get(to) ?? -1);
    }
    expect(new Set(ranks.values())).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(ranks.get('base')).toBeLessThan(ranks.get('model') ?? -1);
  });

  it('ends on a circle', () => {
    const ranks = rankNodes({
      nodes: [node('a', 'model'), node('b', 'model')],
      edges: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    });
    expect(ranks.size).toBe(2);
  });
});

describe('layerGraph', () => {
  it('bundles edges that cross a column on the way to the same node', () => {
    const graph = layerGraph(lineage);
    const chains = graph.chains.filter(({ to }) => to === 'model');
    const crossing = chains.filter(({ from }) => from.startsWith('view'));
    expect(crossing[0].via.slice(1)).toEqual(crossing[1].via.slice(1));
    for (const [from, to] of graph.links) {
      const rank = (id: string) =>
        graph.columns.findIndex(ids => ids.includes(id));
      expect(rank(to) - rank(from)).toBe(1);
    }
  });

  it('leaves out edges to nodes that are not there', () => {
    const graph = layerGraph({
      nodes: [node('model', 'model')],
      edges: [{ from: 'gone', to: 'model' }],
    });
    expect(graph.chains).toEqual([]);
  });
});

describe('orderColumns', () => {
  it('removes a crossing', () => {
    const columns = orderColumns({
      columns: [
        ['a', 'b'],
        ['y', 'x'],
      ],
      links: [
        ['a', 'x'],
        ['b', 'y'],
      ],
    });
    expect(columns).toEqual([
      ['a', 'b'],
      ['x', 'y'],
    ]);
  });
});

describe('layoutLineage', () => {
  it('never lets nodes of a column overlap', () => {
    for (const column of layoutLineage(lineage, 8, 1200).columns) {
      column.nodes.slice(1).forEach(({ top }, index) => {
        expect(top - column.nodes[index].top).toBeGreaterThan(NODE_HEIGHT);
      });
    }
  });

  it('shows at most the given rows, counts the rest and draws no edge to it', () => {
    const many: Lineage = {
      nodes: [
        ...Array.from({ length: 12 }, (_, i) => node(`v${i}`, 'featureView')),
        node('model', 'model'),
      ],
      edges: Array.from({ length: 12 }, (_, i) => ({
        from: `v${i}`,
        to: 'model',
      })),
    };
    const layout = layoutLineage(many, 8, 1200);
    expect(layout.columns[0].nodes).toHaveLength(8);
    expect(layout.columns[0].hidden).toBe(4);
    expect(layout.edges).toHaveLength(8);
    expect(layoutLineage(many, 12, 1200).columns[0].hidden).toBe(0);
  });

  it('shrinks to fit, but not beyond what can be read', () => {
    const widths = [1600, 800, 300].map(available => {
      const { width, nodeWidth } = layoutLineage(lineage, 8, available);
      return { fits: width <= available, nodeWidth };
    });
    expect(widths).toEqual([
      { fits: true, nodeWidth: 190 },
      { fits: true, nodeWidth: 137 },
      { fits: false, nodeWidth: 120 },
    ]);
  });

  it('is empty without nodes', () => {
    const { columns, edges, width } = layoutLineage(
      { nodes: [], edges: [] },
      8,
      800,
    );
    expect({ columns, edges, width }).toEqual({
      columns: [],
      edges: [],
      width: 0,
    });
  });
});
