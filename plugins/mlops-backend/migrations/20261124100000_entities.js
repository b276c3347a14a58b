// @ts-check

/**
 * Entities that are made from facts, in the order of their changes, with what
 * lists show of each; and the problems met while making them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mlops_entities', table => {
    table.comment('One row for each model, feature view and endpoint fact');
    table.string('source', 100).notNullable();
    table.string('fact_type', 40).notNullable();
    table.text('fact_key').notNullable();
    table
      .string('ref', 255)
      .nullable()
      .comment('Of the entity; kept when it is gone, for its return');
    table
      .text('entity')
      .nullable()
      .comment('JSON; null while the catalog is not to have it');
    table.string('entity_hash', 64).nullable();
    table
      .bigInteger('revision')
      .notNullable()
      .comment('Of the last change of the entity; 0 when it never had one');
    table
      .text('summary')
      .nullable()
      .comment('JSON; null when the fact is gone');
    table.string('summary_hash', 64).nullable();
    table.bigInteger('summary_revision').notNullable();
    table.primary(['source', 'fact_type', 'fact_key']);
    table.unique(['ref'], { indexName: 'mlops_entities_ref_idx' });
    table.index(['revision'], 'mlops_entities_revision_idx');
    table.index(['summary_revision'], 'mlops_entities_summary_revision_idx');
  });

  await knex.schema.createTable('mlops_entity_feed', table => {
    table.comment(
      'A single row: counts changes and lets one replica make them',
    );
    table.integer('id').primary();
    table.string('epoch', 36).notNullable();
    table.bigInteger('revision').notNullable();
    table.bigInteger('requested').notNullable();
    table.bigInteger('done').notNullable();
    table.string('lease_owner', 36).nullable();
    table
      .bigInteger('lease_expires_at')
      .nullable()
      .comment("Milliseconds by the database's own clock");
  });

  await knex.schema.createTable('mlops_entity_problems', table => {
    table.comment('Problems of the last run, by source');
    table.string('source', 100).primary();
    table.text('problems').notNullable().comment('JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mlops_entity_problems');
  await knex.schema.dropTable('mlops_entity_feed');
  await knex.schema.dropTable('mlops_entities');
};
