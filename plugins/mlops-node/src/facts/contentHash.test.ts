import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import { contentHash } from './contentHash';

const fact: FactInput<'model'> = {
  type: 'model',
  key: 'a',
  data: {
    name: 'a',
    tags: { x: '1', y: '2' },
    aliases: [
      { alias: 'champion', version: '1' },
      { alias: 'challenger', version: '2' },
    ],
  },
};

describe('contentHash', () => {
  it('ignores the order of fields and fields that are undefined', () => {
    expect(
      contentHash({
        ...fact,
        parentKey: undefined,
        data: {
          aliases: [
            { version: '1', alias: 'champion' },
            { alias: 'challenger', version: '2' },
          ],
          description: undefined,
          tags: { y: '2', x: '1' },
          name: 'a',
        },
      }),
    ).toBe(contentHash(fact));
  });

  it.each<[string, FactInput<'model'>]>([
    ['a value', { ...fact, data: { ...fact.data, tags: { x: '1', y: '3' } } }],
    [
      'the order of a list',
      {
        ...fact,
        data: { ...fact.data, aliases: [...fact.data.aliases].reverse() },
      },
    ],
    ['the address', { ...fact, url: 'http://127.0.0.1/' }],
    ['the parent', { ...fact, parentKey: 'p' }],
  ])('changes with %s', (_, changed) => {
    expect(contentHash(changed)).not.toBe(contentHash(fact));
  });
});
