import { Lineage } from '@mlops-portal/backstage-plugin-mlops-common';
import { rankNodes } from './rankNodes';

/** Ids by column, and links that never skip one. */
export interface LayeredGraph {
  columns: string[][];
  links: (readonly [string, string])[];
  /** Per edge, the ids it passes, its ends included. */
  chains: { from: string; to: string; label?: string; via: string[] }[];
  waypoints: ReadonlySet<string>;
}

/**
 * Nodes in columns. An edge over several columns gets a waypoint in each that
 * it crosses, so that it runs between nodes and not behind them; edges to the
 * same node share their waypoints.
 *
 *     view A ──╮
 *     view B ──┼─ · ──── model
 *     data ──── run ──╯
 */
export function layerGraph(lineage: Lineage): LayeredGraph {
  const ranks = rankNodes(lineage);
  const columns: string[][] = [];
  for (const { id } of lineage.nodes) {
    (columns[ranks.get(id) ?? 0] ??= []).push(id);
  }
  const links = new Map<string, readonly [string, string]>();
  const waypoints = new Set<string>();
  const chains = lineage.edges.flatMap(({ from, to, label }) => {
    const start = ranks.get(from);
    const end = ranks.get(to);
    if (start === undefined || end === undefined) return [];
    const via = [from];
    for (let rank = start + 1; rank < end; rank++) {
      const waypoint = `waypoint:${rank}:${to}`;
      if (!waypoints.has(waypoint)) columns[rank].push(waypoint);
      waypoints.add(waypoint);
      via.push(waypoint);
    }
    via.push(to);
    via.slice(1).forEach((next, index) => {
      links.set(`${via[index]}>${next}`, [via[index], next]);
    });
    return [{ from, to, label, via }];
  });
  return { columns, links: [...links.values()], chains, waypoints };
}
