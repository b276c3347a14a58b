import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { liveAppConfig } from './appConfig.mjs';

const recorded = JSON.parse(
  await readFile(
    new URL('../../examples/recordings/sources.json', import.meta.url),
    'utf8',
  ),
);
const sourceIds = config => config.mlops.sources.map(source => source.id);

describe('liveAppConfig', () => {
  it('puts servers that run in the place of their recordings', () => {
    const config = liveAppConfig({
      recorded,
      mlflowUrl: 'http://127.0.0.1:5000',
      feastUrl: 'http://127.0.0.1:6572',
      metricsTokenFile: '/somewhere/token',
    });
    assert.deepEqual(sourceIds(config), [
      'mlflow-local',
      'feast-local',
      'kserve-demo',
      'edge-demo',
    ]);
    assert.deepEqual(config.mlops.sources[0].config, {
      baseUrl: 'http://127.0.0.1:5000',
    });
    assert.deepEqual(config.mlops.metrics, {
      token: { $file: '/somewhere/token' },
    });
  });

  it('keeps the recording of what does not run', () => {
    const config = liveAppConfig({
      recorded,
      feastUrl: 'http://127.0.0.1:6572',
    });
    assert.deepEqual(sourceIds(config), [
      'mlflow-demo',
      'feast-local',
      'kserve-demo',
      'edge-demo',
    ]);
    assert.equal(config.mlops.metrics, undefined);
  });

  it('leaves what is simulated marked so', () => {
    const { sources } = liveAppConfig({ recorded }).mlops;
    assert.deepEqual(
      sources.filter(source => source.simulated).map(source => source.id),
      ['kserve-demo', 'edge-demo'],
    );
  });
});
