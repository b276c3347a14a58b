import { makeValidator } from '@backstage/catalog-model';
import fc from 'fast-check';
import { candidateNames, slugOf } from './entityName';
import { entityTags } from './entityTags';

const { isValidEntityName, isValidTag } = makeValidator();
const text = fc.string({ unit: 'binary', maxLength: 90 });

describe('candidateNames', () => {
  const names = (name: string, key = name) =>
    candidateNames(name, { kind: 'MLModel', source: 's', key });

  it('reads like the name, where that is possible', () => {
    expect(names('Flight Delay/v2')[0]).toBe('flight-delay-v2');
    expect(names('Défaut_de_paiement')[0]).toBe('defaut-de-paiement');
    expect(names('비행 지연')[0]).toMatch(/^mlmodel-[0-9a-f]{6}$/);
    expect(names('a'.repeat(80))[0]).toMatch(/^a{56}-[0-9a-f]{6}$/);
  });

  it('is valid and the same in every run, whatever the name', () => {
    fc.assert(
      fc.property(text, text, (name, key) => {
        const all = names(name, key);
        expect(all.filter(one => !isValidEntityName(one))).toEqual([]);
        expect(names(name, key)).toEqual(all);
      }),
    );
  });

  it('tells objects apart whose names read the same', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other);
        expect(names('same', one).at(-1)).not.toBe(names('same', other).at(-1));
      }),
    );
  });
});

describe('entityTags', () => {
  it('makes valid tags of any words, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.option(text, { nil: undefined })), words => {
        const tags = entityTags(words);
        expect(tags.filter(tag => !isValidTag(tag))).toEqual([]);
        expect(new Set(tags).size).toBe(tags.length);
      }),
    );
    expect(entityTags(['SK Learn', 'sk-learn', undefined])).toEqual([
      'sk-learn',
    ]);
    expect(slugOf('--x--')).toBe('x');
  });
});
