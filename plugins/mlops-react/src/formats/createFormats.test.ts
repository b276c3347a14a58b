import { createFormats, MISSING, toEpochMs } from './createFormats';

const english = createFormats({ locale: 'en-US', timeZone: 'Asia/Seoul' });
const korean = createFormats({ locale: 'ko-KR', timeZone: 'Asia/Seoul' });
const german = createFormats({ locale: 'de-DE', timeZone: 'Europe/Berlin' });

/** `Intl` puts narrow and no-break spaces in places that differ by version. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('createFormats', () => {
  it('keeps three significant digits, and all digits of a count', () => {
    expect(english.number(1234.567)).toBe('1,230');
    expect(english.number(0.0123456)).toBe('0.0123');
    expect(english.count(1234567)).toBe('1,234,567');
    expect(german.number(1234.5)).toBe('1.230');
  });

  it.each([undefined, null, Number.NaN])('never shows %p as 0', missing => {
    expect(english.number(missing)).toBe(MISSING);
    expect(english.count(missing)).toBe(MISSING);
    expect(english.percent(missing)).toBe(MISSING);
    expect(english.money(missing, 'USD')).toBe(MISSING);
    expect(english.bytes(missing)).toBe(MISSING);
    expect(english.duration(missing)).toBe(MISSING);
    expect(english.pValue(missing)).toBe(MISSING);
  });

  it('tells tiny p-values apart from zero', () => {
    expect(english.pValue(0.04321)).toBe('0.043');
    expect(english.pValue(4e-45)).toBe('4e-45');
    expect(english.pValue(0)).toBe('< 5e-324');
  });

  it('shows an effect with its interval', () => {
    expect(english.effect(-1.8, { low: -3.1, high: -0.4 }, '%')).toBe(
      '-1.8 % (-3.1 to -0.4)',
    );
  });

  it('shows money with currency and period', () => {
    expect(english.money(1904, 'USD', { period: 'month' })).toBe(
      '$1,900 / month',
    );
    expect(plain(german.money(1904, 'EUR'))).toBe('1.900 €');
  });

  it('shows sizes in binary multiples', () => {
    expect(english.bytes(0)).toBe('0 B');
    expect(english.bytes(1023)).toBe('1,020 B');
    expect(english.bytes(1.5 * 1024 ** 3)).toBe('1.5 GiB');
  });

  it.each([
    [0.25, '250 ms'],
    [4.2, '4.2 sec'],
    [59.9, '59.9 sec'],
    [3599.9, '1 hr'],
    [5400, '1 hr 30 min'],
    [86_399, '1 day'],
    [84_600, '23 hr 30 min'],
    [59.99, '1 min'],
    [183_600, '2 days 3 hr'],
    [604_800, '7 days'],
  ])('shows %d s as %s', (seconds, text) => {
    expect(english.duration(seconds)).toBe(text);
  });

  it('shows how long ago something was', () => {
    const now = Date.parse('2026-11-24T12:00:00Z');
    const ago = (text: string) => english.relative(text, now);
    expect(ago('2026-11-24T11:59:57Z')).toBe('now');
    expect(ago('2026-11-24T12:00:04Z')).toBe('now');
    expect(ago('2026-11-24T11:58:00Z')).toBe('2 minutes ago');
    expect(ago('2026-11-23T11:00:00Z')).toBe('25 hours ago');
    expect(ago('2026-10-14T12:00:00Z')).toBe('41 days ago');
    expect(korean.relative('2026-11-24T09:00:00Z', now)).toBe('3시간 전');
  });

  it('names the time zone', () => {
    expect(plain(english.dateTime('2026-11-24T00:30:00Z'))).toBe(
      'Nov 24, 2026, 9:30:00 AM GMT+9',
    );
    expect(english.date('2026-11-23T18:00:00Z')).toBe('Nov 24, 2026');
  });

  it('takes no moment from an unreadable text', () => {
    expect(toEpochMs('yesterday')).toBeUndefined();
    expect(english.relative('yesterday')).toBe(MISSING);
  });
});
