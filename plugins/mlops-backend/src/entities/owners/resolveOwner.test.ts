import { NO_OWNER, resolveOwner } from './resolveOwner';

const known = {
  owners: new Set([
    'group:default/risk',
    'group:default/team-routes',
    'user:default/mina',
    'group:default/platform',
  ]),
  emails: new Map([['mina@example.com', 'user:default/mina']]),
};
const config = {
  tags: ['owner', 'team'],
  emails: { 'Risk@example.com': 'group:default/risk' },
  teams: {
    'Risk Team': 'group:default/risk',
    Ghosts: 'group:default/ghosts',
  },
  default: 'group:default/platform',
};

describe('resolveOwner', () => {
  const resolve = (
    tags: Record<string, string>,
    declared?: string,
    more = {},
  ) => resolveOwner({ tags, declared }, { config, known, ...more });

  it.each([
    ['a reference', 'group:default/risk', 'group:default/risk'],
    ['the name of a group', 'risk', 'group:default/risk'],
    ['the name of a user', 'mina', 'user:default/mina'],
    ['a mapped e-mail', 'risk@EXAMPLE.com', 'group:default/risk'],
    ['the e-mail of a user', 'Mina@example.com', 'user:default/mina'],
    ['a mapped team', 'risk team', 'group:default/risk'],
  ])('finds the owner by %s', (_, value, owner) => {
    expect(resolve({ owner: value })).toEqual({ owner, by: 'tag' });
    expect(resolve({}, value)).toEqual({ owner, by: 'declared' });
  });

  it('takes tags in their order, before what the source declares', () => {
    expect(resolve({ team: 'risk', owner: 'team-routes' }, 'mina').owner).toBe(
      'group:default/team-routes',
    );
    expect(resolve({ owner: 'nobody', team: 'risk' })).toEqual({
      owner: 'group:default/risk',
      by: 'tag',
    });
  });

  it('never names an owner that the catalog does not have', () => {
    expect(resolve({ owner: 'Ghosts' })).toEqual({
      owner: 'group:default/platform',
      by: 'default',
      unresolved: 'Ghosts',
    });
  });

  it('falls back from the source to the portal to nobody', () => {
    const sourceDefault = 'group:default/risk';
    expect(resolve({}, undefined, { sourceDefault })).toEqual({
      owner: sourceDefault,
      by: 'source',
    });
    const nobody = { config: { ...config, default: undefined } };
    expect(
      resolve({}, undefined, { ...nobody, sourceOwner: 'group:default/risk' })
        .owner,
    ).toBe('group:default/risk');
    expect(resolve({}, undefined, nobody).owner).toBe(NO_OWNER);
  });
});
