import { Backoff } from './Backoff';

describe('Backoff', () => {
  it('waits twice as long after each failure, five minutes at most', () => {
    let seconds = 0;
    const backoff = new Backoff(() => new Date(seconds * 1000));
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      expect(backoff.isWaiting()).toBe(false);
      const { first, waitSeconds } = backoff.fail();
      expect(first).toBe(i === 0);
      waits.push(waitSeconds);
      seconds += waitSeconds - 1;
      expect(backoff.isWaiting()).toBe(true);
      seconds += 1;
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 300, 300]);
    expect(backoff.succeed()).toBe(true);
    expect(backoff.succeed()).toBe(false);
    expect(backoff.fail()).toEqual({ first: true, waitSeconds: 10 });
  });

  it('tries at once after a reset, and goes on waiting as long as before', () => {
    const backoff = new Backoff(() => new Date(0));
    backoff.fail();
    backoff.fail();
    backoff.reset();
    expect(backoff.isWaiting()).toBe(false);
    expect(backoff.fail()).toEqual({ first: false, waitSeconds: 40 });
  });
});
