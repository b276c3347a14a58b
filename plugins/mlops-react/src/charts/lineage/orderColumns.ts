import { LayeredGraph } from './layerGraph';

const SWEEPS = 4;

/**
 * The columns, each ordered so that few links cross: back and forth, every id
 * moves to the mean place of its neighbours in the columns already passed.
 * Ids without such neighbours keep their place.
 */
export function orderColumns(
  graph: Pick<LayeredGraph, 'columns' | 'links'>,
): string[][] {
  const columns = graph.columns.map(ids => [...ids]);
  const neighbours = new Map<string, string[]>();
  for (const [from, to] of graph.links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = columns.map((_, index) => index);
    if (sweep % 2 === 1) order.reverse();
    const places = new Map<string, number>();
    for (const index of order) {
      const ids = columns[index];
      const wanted = new Map(
        ids.map((id, place) => {
          const seen = (neighbours.get(id) ?? []).flatMap(
            other => places.get(other) ?? [],
          );
          const sum = seen.reduce((total, one) => total + one, 0);
          const own = (place + 0.5) / ids.length;
          return [id, seen.length ? sum / seen.length : own];
        }),
      );
      columns[index] = [...ids].sort(
        (a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0),
      );
      columns[index].forEach((id, place) =>
        places.set(id, (place + 0.5) / ids.length),
      );
    }
  }
  return columns;
}
