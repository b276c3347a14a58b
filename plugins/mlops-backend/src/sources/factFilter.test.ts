import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import fc from 'fast-check';
import { model, version } from './__testUtils__/FakeSystem';
import { factFilter } from './factFilter';
import { namePattern } from './nameFilter';

describe('namePattern', () => {
  it.each([
    ['*', 'any/thing at\nall', true],
    ['tmp-*', 'tmp-1', true],
    ['tmp-*', 'not-tmp-1', false],
    ['*-v?', 'model-v1', true],
    ['*-v?', 'model-v10', false],
    ['a.b', 'a.b', true],
    ['a.b', 'axb', false],
    ['[x]', '[x]', true],
    ['모델*', '모델 α', true],
    ['Model', 'model', false],
  ])('%s against %s', (pattern, name, matches) => {
    expect(namePattern(pattern).test(name)).toBe(matches);
  });

  it('takes every name without wildcards as itself', () => {
    fc.assert(
      fc.property(
        fc.string().filter(name => !/[*?]/.test(name)),
        fc.string(),
        (name, other) => {
          expect(namePattern(name).test(name)).toBe(true);
          expect(namePattern(name).test(other)).toBe(name === other);
        },
      ),
    );
  });
});

describe('factFilter', () => {
  const filter = factFilter({ include: ['a*', 'b'], exclude: ['a-tmp*'] });

  it('keeps what is included and not excluded', () => {
    expect(filter(model('a-1'))).toBeUndefined();
    expect(filter(model('b'))).toBeUndefined();
    expect(filter(model('a-tmp-1'))).toMatch(/exclude pattern/);
    expect(filter(model('c'))).toMatch(/no include pattern/);
  });

  it('lets versions go with their model', () => {
    expect(filter(version('a-1', '7'))).toBeUndefined();
    expect(filter(version('a-tmp-1', '7'))).toMatch(/exclude pattern/);
  });

  it('leaves alone what has no name of its own kind', () => {
    const service: FactInput<'feature-service'> = {
      type: 'feature-service',
      key: 'p/other',
      data: { name: 'other', project: 'p', tags: {}, featureViews: [] },
    };
    expect(filter(service)).toBeUndefined();
  });

  it('refuses names that no database takes', () => {
    const all = factFilter({ include: ['*'], exclude: [] });
    expect(all(model('x'.repeat(601)))).toMatch(/longer than 600/);
    expect(all(model('a\0b'))).toMatch(/NUL/);
    expect(all(model('x'.repeat(600)))).toBeUndefined();
  });
});
