import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { MLOPS_KINDS } from '@mlops-portal/backstage-plugin-mlops-common';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import request from 'supertest';
import { parseAllDocuments } from 'yaml';
import catalogModuleMlops from '..';
import { eventually } from '../__testUtils__/eventually';

const EXAMPLES = resolve(__dirname, '../../../../examples/all.yaml');

async function readEntities(file: string): Promise<Entity[]> {
  const documents = parseAllDocuments(await readFile(file, 'utf8'));
  return documents.map(document => document.toJS() as Entity);
}

/** Entities of all files that a location names. */
async function readDeclared(location: string): Promise<Entity[]> {
  const [{ spec }] = await readEntities(location);
  const files = (spec as { targets: string[] }).targets;
  const entities = await Promise.all(
    files.map(file => readEntities(join(dirname(location), file))),
  );
  return entities.flat();
}

describe('examples/all.yaml', () => {
  it('has only entities that the catalog takes, and that refer to each other', async () => {
    const declared = await readDeclared(EXAMPLES);
    const refs = declared.map(entity => stringifyEntityRef(entity));
    expect(new Set(refs).size).toBe(refs.length);

    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleMlops,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 60 },
              rules: [
                {
                  allow: [
                    'Location',
                    'Group',
                    'User',
                    'Domain',
                    'System',
                    'Component',
                    'Resource',
                    'API',
                    ...MLOPS_KINDS,
                  ],
                },
              ],
              locations: [{ type: 'file', target: EXAMPLES }],
            },
          },
        }),
      ],
    });

    const entities = await eventually(async () => {
      const { body } = await request(backend.server).get(
        '/api/catalog/entities',
      );
      const known = (body as Entity[]).map(entity =>
        stringifyEntityRef(entity),
      );
      expect(refs.filter(ref => !known.includes(ref))).toEqual([]);
      return body as Entity[];
    });

    const known = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const dangling = entities.flatMap(entity =>
      (entity.relations ?? [])
        .filter(({ targetRef }) => !known.has(targetRef))
        .map(
          ({ type, targetRef }) =>
            `${stringifyEntityRef(entity)} ${type} ${targetRef}`,
        ),
    );
    expect(dangling).toEqual([]);

    const guest = entities.find(({ metadata }) => metadata.name === 'guest');
    expect(
      guest?.relations?.map(({ targetRef }) => parseEntityRef(targetRef)),
    ).toEqual([
      { kind: 'group', namespace: DEFAULT_NAMESPACE, name: 'team-routes' },
    ]);
    await backend.stop();
  }, 60_000);
});
