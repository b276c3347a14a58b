import { AbsentReferences } from './AbsentReferences';

const catalog = (fingerprint: string, owners = ['group:default/a']) => ({
  fingerprint,
  owners: new Set(owners),
});

function setUp() {
  let now = 1_000_000;
  const absences = new AbsentReferences({ now: () => now });
  return {
    absences,
    at: (seconds: number) => {
      now = 1_000_000 + seconds * 1000;
    },
  };
}

describe('AbsentReferences', () => {
  it('waits until a catalog that is loading has become quiet', () => {
    const { absences, at } = setUp();
    absences.note(catalog('empty', []));
    absences.replace(new Set(['ghosts']));
    for (const [seconds, fingerprint] of [
      [1, 'empty'],
      [20, 'some'],
      [34, 'some'],
      [36, 'all'],
      [50, 'all'],
    ] as const) {
      at(seconds);
      expect(absences.look(catalog(fingerprint))).toBe(false);
      expect(absences.isConfirmed('ghosts')).toBe(false);
      expect(absences.anyAwaited).toBe(true);
    }
    at(51);
    expect(absences.look(catalog('all'))).toBe(true);
    expect(absences.isConfirmed('ghosts')).toBe(true);
    expect(absences.anyAwaited).toBe(false);
  });

  it('does not take a catalog without anybody for one that has loaded', () => {
    const { absences, at } = setUp();
    absences.note(catalog('empty', []));
    absences.replace(new Set(['ghosts']));
    at(89);
    expect(absences.look(catalog('empty', []))).toBe(false);
    at(90);
    expect(absences.look(catalog('empty', []))).toBe(true);
  });

  it('is not kept waiting by a catalog that never rests', () => {
    const { absences, at } = setUp();
    absences.replace(new Set(['ghosts']));
    at(90);
    expect(absences.look(catalog('changing all the time'))).toBe(true);
  });

  it('confirms with one look where the catalog has long been quiet', () => {
    const { absences, at } = setUp();
    absences.note(catalog('all'));
    at(3600);
    absences.replace(new Set(['ghosts']));
    expect(absences.isConfirmed('ghosts')).toBe(false);
    at(3601);
    expect(absences.look(catalog('all'))).toBe(true);
    absences.replace(new Set(['ghosts']));
    expect(absences.anyAwaited).toBe(false);
    expect(absences.isConfirmed('ghosts')).toBe(true);
  });

  it('forgets what was found, and waits anew when it is lost again', () => {
    const { absences, at } = setUp();
    absences.note(catalog('all'));
    at(60);
    absences.replace(new Set(['a', 'b']));
    absences.look(catalog('all'));
    absences.replace(new Set(['b']));
    expect(absences.isConfirmed('a')).toBe(false);
    absences.replace(new Set(['a', 'b']));
    expect(absences.isConfirmed('a')).toBe(false);
    expect(absences.isConfirmed('b')).toBe(true);
    expect(absences.anyAwaited).toBe(true);
  });
});
