import { Knex } from 'knex';

/**
 * Counts statements that write facts, from now on. Not the three that note when
 * each type was last read to its end.
 */
export function countFactWrites(knex: Knex): () => number {
  let count = 0;
  knex.on('query', ({ sql }: { sql: string }) => {
    if (
      /^\s*(insert|update|delete)\b.*\bmlops_(facts|fact_history)\b/is.test(sql)
    ) {
      count += 1;
    }
  });
  return () => count;
}
