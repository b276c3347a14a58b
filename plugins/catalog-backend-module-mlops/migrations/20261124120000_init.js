// @ts-check

/**
 * Where the provider is in the feed of entity changes, and what it has given
 * to the catalog.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mlops_provider_readings', table => {
    table.string('provider').primary().notNullable();
    table
      .string('epoch')
      .notNullable()
      .comment('Names the store that the revision counts in');
    table
      .bigInteger('since')
      .notNullable()
      .comment('Revision up to which changes are in the catalog');
    table
      .integer('generation')
      .notNullable()
      .comment('Number of the reading that began at revision 0');
    table
      .text('sources')
      .notNullable()
      .comment('Configured sources when that reading began, as JSON');
    table
      .string('started_at')
      .notNullable()
      .comment('When that reading began, RFC 3339');
  });
  await knex.schema.createTable('mlops_provider_entities', table => {
    table.string('entity_ref').primary().notNullable();
    table.string('source').notNullable();
    table
      .integer('generation')
      .notNullable()
      .comment('Reading in which the entity was last seen');
    table.index(['generation'], 'mlops_provider_entities_generation_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mlops_provider_entities');
  await knex.schema.dropTable('mlops_provider_readings');
};
