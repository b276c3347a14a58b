// @ts-check

/**
 * Sources, their syncs, and the removals that wait for an operator.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mlops_sources', table => {
    table.comment(
      'State of each source; the lease lets one sync run at a time',
    );
    table.string('source_id', 100).primary();
    table.string('lease_run_id', 36).nullable().comment('The sync that runs');
    table
      .bigInteger('lease_expires_at')
      .nullable()
      .comment("Milliseconds by the database's own clock");
    table.boolean('cancel_requested').notNullable().defaultTo(false);
    table.string('last_run_id', 36).nullable();
    table
      .string('last_finished_run_id', 36)
      .nullable()
      .comment('The last one that was not cancelled');
    table.string('last_success_at', 30).nullable();
    table
      .boolean('changes_pending')
      .notNullable()
      .defaultTo(true)
      .comment('Facts changed that listeners have not been told about');
    table
      .string('notified_health', 20)
      .nullable()
      .comment('What the owner was last told');
    table.string('configured_at', 30).notNullable();
  });

  await knex.schema.createTable('mlops_sync_runs', table => {
    table.string('id', 36).primary();
    table.string('source_id', 100).notNullable();
    table.string('trigger', 20).notNullable();
    table.text('triggered_by').nullable();
    table.string('started_at', 30).notNullable();
    table.string('ended_at', 30).nullable();
    table.string('outcome', 20).notNullable();
    table.text('error').nullable();
    table.text('progress').notNullable().comment('JSON: counts, problems, …');
    table.index(['source_id', 'started_at'], 'mlops_sync_runs_source_idx');
  });

  await knex.schema.createTable('mlops_held_removals', table => {
    table.string('id', 36).primary();
    table.string('source_id', 100).notNullable().unique();
    table.string('reason', 20).notNullable();
    table.string('detected_at', 30).notNullable();
    table.integer('total').notNullable();
    table.integer('removed').notNullable();
    table.text('samples').notNullable().comment('JSON');
    table.string('digest', 64).notNullable().comment('Of the keys held');
    table.string('confirmed_at', 30).nullable();
    table.text('confirmed_by').nullable();
  });

  await knex.schema.createTable('mlops_held_removal_keys', table => {
    table.string('held_id', 36).notNullable();
    table.string('source_id', 100).notNullable().index();
    table.string('type', 40).notNullable();
    table.text('key').notNullable();
    table.primary(['held_id', 'type', 'key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mlops_held_removal_keys');
  await knex.schema.dropTable('mlops_held_removals');
  await knex.schema.dropTable('mlops_sync_runs');
  await knex.schema.dropTable('mlops_sources');
};
