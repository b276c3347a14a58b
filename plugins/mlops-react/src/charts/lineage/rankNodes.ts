import { Lineage } from '@mlops-portal/backstage-plugin-mlops-common';

type Kind = Lineage['nodes'][number]['kind'];

const KIND_RANK: Record<Kind, number> = {
  source: 0,
  dataset: 1,
  featureView: 1,
  run: 2,
  model: 3,
  endpoint: 4,
};

/**
 * The column of each node, from 0. A node stands in the column of its kind,
 * or further right when something in front of it already stands there, so that
 * every edge points right: a base model comes before the model made from it.
 * Columns that would stay empty are left out. An edge that closes a circle is
 * not followed.
 */
export function rankNodes(lineage: Lineage): Map<string, number> {
  const before = new Map<string, string[]>();
  for (const { from, to } of lineage.edges) {
    before.set(to, [...(before.get(to) ?? []), from]);
  }
  const kinds = new Map(lineage.nodes.map(({ id, kind }) => [id, kind]));
  const ranks = new Map<string, number>();
  const open = new Set<string>();

  const rankOf = (id: string): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    const kind = kinds.get(id);
    if (kind === undefined || open.has(id)) return -1;
    open.add(id);
    const rank = (before.get(id) ?? []).reduce(
      (least, from) => Math.max(least, rankOf(from) + 1),
      KIND_RANK[kind],
    );
    open.delete(id);
    ranks.set(id, rank);
    return rank;
  };
  lineage.nodes.forEach(({ id }) => rankOf(id));

  const used = [...new Set(ranks.values())].sort((a, b) => a - b);
  return new Map([...ranks].map(([id, rank]) => [id, used.indexOf(rank)]));
}
