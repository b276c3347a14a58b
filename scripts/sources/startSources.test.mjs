import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { prometheusConfig } from './prometheus.mjs';
import { describeFailure, startSources } from './startSources.mjs';
import { MissingError } from './venvs.mjs';

let root;
before(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'sources-'));
});
after(() => rm(root, { recursive: true, force: true }));

describe('startSources', () => {
  it('says what is missing on a machine without Python, and starts the rest', async () => {
    const sources = await startSources({
      root,
      python: [path.join(root, 'no-python')],
    });
    try {
      const [mlflow, feast] = ['MLflow', 'Feast'].map(system =>
        sources.missing.find(line => line.startsWith(`${system}: `)),
      );
      for (const line of [mlflow, feast]) {
        assert.match(
          line,
          /Python 3\.10 or newer was not found; install Python 3/,
        );
      }
      assert.equal(sources.mlflowUrl, undefined);
      assert.equal('MLFLOW_TRACKING_URI' in sources.env, false);

      // The portal still has its recordings.
      const config = JSON.parse(await readFile(sources.configFile, 'utf8'));
      assert.deepEqual(
        config.mlops.sources.map(source => source.id).slice(0, 2),
        ['mlflow-demo', 'feast-demo'],
      );

      if (sources.prometheusUrl) {
        const response = await fetch(`${sources.prometheusUrl}/-/ready`);
        assert.equal(response.status, 200);
      } else {
        assert.match(sources.missing.join('\n'), /Prometheus: /);
      }
    } finally {
      await sources.stop();
    }
    if (sources.prometheusUrl) {
      await assert.rejects(fetch(`${sources.prometheusUrl}/-/ready`));
    }
  });

  it('keeps the token of the metrics to its owner', async () => {
    const { mode } = await stat(path.join(root, 'data', 'metrics-token'));
    assert.equal(mode & 0o077, 0);
  });
});

describe('describeFailure', () => {
  it('adds what to do to what is missing', () => {
    assert.equal(
      describeFailure('Feast', new MissingError('no disk', 'free 2 GB')),
      'Feast: no disk; free 2 GB',
    );
    assert.equal(
      describeFailure('MLflow', new Error('port 5000 is taken')),
      'MLflow: port 5000 is taken',
    );
  });
});

describe('prometheusConfig', () => {
  it('scrapes the portal with its token from a file', () => {
    const config = prometheusConfig({
      ownPort: 9090,
      portal: { target: '127.0.0.1:7007', tokenFile: '/t' },
    });
    const portal = config.scrape_configs.find(
      job => job.job_name === 'mlops-portal',
    );
    assert.equal(portal.metrics_path, '/api/mlops/metrics');
    assert.deepEqual(portal.authorization, { credentials_file: '/t' });
    assert.equal(JSON.stringify(config).includes('credentials":'), false);
  });
});
