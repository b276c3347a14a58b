// @ts-check

/**
 * Facts as they are now, the states they had before, and when each source was
 * last read to its end.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mlops_facts', table => {
    table.comment('What the sources say now');
    table.string('source', 100).notNullable();
    table.string('type', 40).notNullable();
    table.text('key').notNullable().comment('As the source spells it');
    table.text('parent_key').nullable();
    table.text('url').nullable();
    table.text('data').notNullable().comment('JSON');
    table.string('hash', 64).notNullable().comment('Of parent, url and data');
    table.string('first_seen_at', 30).notNullable();
    table.string('changed_at', 30).notNullable();
    table
      .string('observed_at', 30)
      .notNullable()
      .comment('When it was written; later complete reads count as well');
    table
      .string('missing_since', 30)
      .nullable()
      .comment('First complete read that did not bring it');
    table.primary(['source', 'type', 'key']);
    table.index(['type', 'source', 'parent_key'], 'mlops_facts_parent_idx');
  });

  await knex.schema.createTable('mlops_fact_history', table => {
    table.comment('States that facts had; the newest one is in mlops_facts');
    table.increments('id');
    table.string('source', 100).notNullable();
    table.string('type', 40).notNullable();
    table.text('key').notNullable();
    table.text('data').nullable().comment('JSON; null when it was removed');
    table.string('changed_at', 30).notNullable();
    table.string('superseded_at', 30).notNullable();
    table.index(['source', 'type', 'key'], 'mlops_fact_history_key_idx');
    table.index(['superseded_at'], 'mlops_fact_history_superseded_idx');
  });

  await knex.schema.createTable('mlops_fact_reads', table => {
    table.comment('The last reading of each type that reached its end');
    table.string('source', 100).notNullable();
    table.string('type', 40).notNullable();
    table.string('read_at', 30).notNullable();
    table.primary(['source', 'type']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mlops_fact_reads');
  await knex.schema.dropTable('mlops_fact_history');
  await knex.schema.dropTable('mlops_facts');
};
