import { Lineage } from '@mlops-portal/backstage-plugin-mlops-common';
import { layerGraph } from './layerGraph';
import { orderColumns } from './orderColumns';

type Node = Lineage['nodes'][number];

/** All lengths in pixels. */
export const NODE_HEIGHT = 64;
export const HEADING_HEIGHT = 44;
const NODE_WIDTH = { least: 120, most: 190 };
const COLUMN_GAP = { least: 28, most: 56 };
const WAYPOINT_HEIGHT = 8;
const REST_HEIGHT = 32;
const ROW_GAP = 12;

export interface PlacedNode {
  node: Node;
  top: number;
}

export interface LineageColumn {
  left: number;
  kinds: Node['kind'][];
  nodes: PlacedNode[];
  /** Nodes that were left out because the column is full. */
  hidden: number;
  /** Where the line about the hidden ones stands. */
  hiddenTop: number;
}

export interface LineageLayout {
  width: number;
  nodeWidth: number;
  height: number;
  columns: LineageColumn[];
  edges: { id: string; from: string; to: string; path: string }[];
}

/** Ports of something placed: where edges come in and go out. */
type Ports = { left: number; right: number; y: number };

/**
 * Places of nodes and curves of edges. Columns run from data to endpoints,
 * each shows at most `maxRows` nodes and is centred on the tallest. They grow
 * and shrink with the `available` width, within what can be read.
 */
export function layoutLineage(
  lineage: Lineage,
  maxRows: number,
  available: number,
): LineageLayout {
  const nodes = new Map(lineage.nodes.map(node => [node.id, node]));
  const graph = layerGraph(lineage);
  const columns = orderColumns(graph).map(ids => {
    const kept = new Set(ids.filter(id => nodes.has(id)).slice(0, maxRows));
    const shown = ids.filter(id => kept.has(id) || graph.waypoints.has(id));
    const hidden = ids.length - shown.length;
    const heights: number[] = shown.map(id =>
      nodes.has(id) ? NODE_HEIGHT : WAYPOINT_HEIGHT,
    );
    if (hidden > 0) heights.push(REST_HEIGHT);
    const height =
      heights.reduce((sum, one) => sum + one, 0) +
      ROW_GAP * Math.max(0, heights.length - 1);
    return { shown, hidden, height };
  });
  const tallest = Math.max(0, ...columns.map(({ height }) => height));
  const ports = new Map<string, Ports>();

  const { nodeWidth, gap } = fit(columns.length, available);
  const placed = columns.map(({ shown, hidden, height }, index) => {
    const left = index * (nodeWidth + gap);
    let top = HEADING_HEIGHT + (tallest - height) / 2;
    const placedNodes: PlacedNode[] = [];
    for (const id of shown) {
      const node = nodes.get(id);
      const itsHeight = node ? NODE_HEIGHT : WAYPOINT_HEIGHT;
      if (node) placedNodes.push({ node, top });
      ports.set(id, {
        left,
        right: left + nodeWidth,
        y: top + itsHeight / 2,
      });
      top += itsHeight + ROW_GAP;
    }
    const kinds = [...new Set(placedNodes.map(({ node }) => node.kind))];
    return { left, kinds, nodes: placedNodes, hidden, hiddenTop: top };
  });

  const edges = graph.chains.flatMap(({ from, to, via }) => {
    const stops = via.flatMap(id => ports.get(id) ?? []);
    if (stops.length !== via.length) return [];
    return [{ id: `${from}>${to}`, from, to, path: curve(stops, gap / 2) }];
  });
  const width = columns.length * (nodeWidth + gap) - gap;
  return {
    width: Math.max(0, width),
    nodeWidth,
    height: HEADING_HEIGHT + tallest,
    columns: placed,
    edges,
  };
}

function fit(
  columns: number,
  available: number,
): { nodeWidth: number; gap: number } {
  const wanted = columns * NODE_WIDTH.most + (columns - 1) * COLUMN_GAP.most;
  const gap = available >= wanted ? COLUMN_GAP.most : COLUMN_GAP.least;
  const share = Math.floor((available - (columns - 1) * gap) / columns);
  const nodeWidth = Math.min(
    NODE_WIDTH.most,
    Math.max(NODE_WIDTH.least, share),
  );
  return { nodeWidth, gap };
}

/** Through every stop, level where it enters and leaves one. */
function curve([start, ...rest]: Ports[], bend: number): string {
  let path = `M${start.right},${start.y}`;
  let previous = start;
  for (const stop of rest) {
    path += ` C${previous.right + bend},${previous.y} ${stop.left - bend},${
      stop.y
    } ${stop.left},${stop.y}`;
    if (stop !== rest.at(-1)) path += ` H${stop.right}`;
    previous = stop;
  }
  return path;
}
