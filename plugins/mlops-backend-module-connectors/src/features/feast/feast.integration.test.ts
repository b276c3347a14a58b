import {
  readSource,
  SourceReading,
  testSource,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTEGRATION } from '../../__testUtils__/realServers';
import { FeastRegistry } from './__testUtils__/FeastRegistry';
import { feastConnector } from './feastConnector';

/*
 * Against a real registry server, which it sets up, starts and stops itself:
 *
 *   MLOPS_INTEGRATION=1 yarn test feast.integration
 *
 * With MLOPS_RECORD=1 the answers in __fixtures__ are recorded anew.
 */
const RECORDED = {
  'feature-views.json':
    '/feature_views?project=rides&page=1&limit=100&sort_by=name',
  'label-views.json':
    '/label_views?project=rides&page=1&limit=100&sort_by=name',
  'feature-services.json':
    '/feature_services?project=rides&page=1&limit=100&sort_by=name',
  'entities.json': '/entities?project=rides&page=1&limit=100&sort_by=name',
  'unknown-project.json': '/feature_views?project=nope&page=1&limit=100',
};

const describeReal = INTEGRATION ? describe : describe.skip;

describeReal('a real Feast registry', () => {
  let registry: FeastRegistry;

  beforeAll(async () => {
    registry = await FeastRegistry.start();
    if (process.env.MLOPS_RECORD !== '1') return;
    for (const [file, path] of Object.entries(RECORDED)) {
      writeFileSync(
        join(__dirname, '__fixtures__', file),
        `${JSON.stringify(await registry.get(path), undefined, 2)}\n`,
      );
    }
  }, 600_000);
  afterAll(() => registry?.stop());

  const read = (config: object = {}) =>
    readSource(feastConnector, {
      baseUrl: registry.baseUrl,
      projects: ['rides'],
      ...config,
    });
  const names = (reading: SourceReading, type: string) =>
    reading.facts
      .filter(fact => fact.type === type)
      .map(fact => fact.key)
      .sort();

  it('passes the connection test', async () => {
    const { steps } = await testSource(feastConnector, {
      baseUrl: registry.baseUrl,
      projects: ['rides'],
    });
    expect(steps.map(it => [it.id, it.outcome])).toEqual([
      ['reach', 'pass'],
      ['projects', 'pass'],
      ['views', 'pass'],
    ]);
  });

  it.each([1, 2, 100])('reads everything in pages of %i', async pageSize => {
    const reading = await read({ pageSize });
    expect(reading.report.problems).toEqual([]);
    expect(names(reading, 'feature-view')).toEqual([
      'rides/city_totals',
      'rides/driver_live',
      'rides/driver_speed',
      'rides/driver_stats',
      'rides/ride_labels',
      'rides/ride_price',
      'rides/zone_통계',
    ]);
    expect(names(reading, 'feature-service')).toEqual([
      'rides/eta_v2',
      'rides/탐색/exploration',
    ]);
    expect(reading.ends['feature-view']?.kind).toBe('complete');
    expect(reading.ends['feature-service']?.kind).toBe('complete');
  });

  it('reads all projects when none is named, the empty one included', async () => {
    const reading = await read({ projects: undefined });
    expect(reading.report.problems).toEqual([]);
    expect(names(reading, 'feature-view')).toHaveLength(7);
    expect(reading.ends['feature-view']?.kind).toBe('complete');
  });

  it('does not take an unknown project for an empty one', async () => {
    const reading = await read({ projects: ['rides', 'nope'] });
    expect(names(reading, 'feature-view')).toHaveLength(7);
    expect(reading.ends['feature-view']).toEqual({
      kind: 'incomplete',
      type: 'feature-view',
      reason: 'The registry has no project "nope"',
    });
    expect(reading.report.problems[0]).toMatchObject({
      level: 'error',
      samples: ['nope'],
      hint: expect.stringContaining('empty, rides'),
    });
    const { steps } = await testSource(feastConnector, {
      baseUrl: registry.baseUrl,
      projects: ['nope'],
    });
    expect(steps.find(it => it.id === 'projects')).toMatchObject({
      outcome: 'fail',
      message: 'The registry has no project "nope"',
    });
  });

  it('says what is wrong when the address is not that of the registry', async () => {
    const reading = await read({ baseUrl: `${registry.baseUrl}/elsewhere` });
    expect(reading.error).toBeDefined();
    expect(reading.report.problems[0]).toMatchObject({
      message: expect.stringContaining('not as a Feast registry'),
      hint: expect.stringContaining('--rest-api'),
    });
  });

  it('no longer tells of a view that was deleted', async () => {
    await registry.feast('delete', 'zone_통계');
    // The server keeps its copy of the registry for a second.
    let reading = await read();
    for (let tries = 0; tries < 20; tries++) {
      if (names(reading, 'feature-view').length < 7) break;
      await new Promise(resolve => setTimeout(resolve, 250));
      reading = await read();
    }
    expect(names(reading, 'feature-view')).not.toContain('rides/zone_통계');
    expect(names(reading, 'feature-view')).toHaveLength(6);
    expect(reading.ends['feature-view']?.kind).toBe('complete');
  }, 60_000);
});
