import { formatDuration } from './duration';

/** What stands where a value is missing; never 0. @public */
export const MISSING = '—';

/** A moment: RFC 3339 text, epoch milliseconds or a date. @public */
export type Moment = string | number | Date;

/** A value that may be missing; what is missing is written as {@link MISSING}. @public */
export type Maybe<T> = T | null | undefined;

/** Numbers, times and sizes as the reader writes them. @public */
export interface Formats {
  /** BCP 47 tag. */
  readonly locale: string;
  /** IANA name, for example `Asia/Seoul`. */
  readonly timeZone: string;
  /** Three significant digits unless `digits` says otherwise. */
  number(value: Maybe<number>, options?: { digits?: number }): string;
  /** All digits, for counts. */
  count(value: Maybe<number>): string;
  /** A number followed by its unit. */
  quantity(value: Maybe<number>, unit: string): string;
  /** A share between 0 and 1 as per cent. */
  percent(share: Maybe<number>, options?: { digits?: number }): string;
  /** For example `$1,900 / month`; `currency` is an ISO 4217 code. */
  money(
    amount: Maybe<number>,
    currency: string,
    options?: { period?: string },
  ): string;
  /** Binary multiples, for example `1.5 GiB`. */
  bytes(size: Maybe<number>): string;
  /** The two largest units, for example `2 days 3 hr`. */
  duration(seconds: Maybe<number>): string;
  /** An effect with its interval, for example `-1.8 % (-3.1 to -0.4)`. */
  effect(
    value: Maybe<number>,
    interval?: { low: number; high: number },
    unit?: string,
  ): string;
  /** Keeps tiny values apart from zero, for example `4e-45`. */
  pValue(p: Maybe<number>): string;
  /** Day only. */
  date(moment: Maybe<Moment>): string;
  /** Day, time and time zone. */
  dateTime(moment: Maybe<Moment>): string;
  /** For example `2 minutes ago`. */
  relative(moment: Maybe<Moment>, now?: number): string;
  /** Items as a sentence lists them. */
  list(items: readonly string[]): string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Unit, its length in seconds, and from what length on it is used. */
const RELATIVE_STEPS: Array<
  [unit: Intl.RelativeTimeFormatUnit, length: number, from: number]
> = [
  ['year', 365 * DAY, 2 * 365 * DAY],
  ['month', 30 * DAY, 60 * DAY],
  ['day', DAY, 2 * DAY],
  ['hour', HOUR, HOUR],
  ['minute', MINUTE, MINUTE],
];
const BINARY_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/**
 * Formats for a locale (BCP 47) and time zone (IANA).
 *
 * @public
 */
export function createFormats(options: {
  locale: string;
  timeZone: string;
}): Formats {
  const { locale, timeZone } = options;
  const significant = (digits: number) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: digits });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const relativeTime = new Intl.RelativeTimeFormat(locale);
  const justNow = new Intl.RelativeTimeFormat(locale, {
    numeric: 'auto',
  }).format(0, 'second');
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const day = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone,
  });
  const dayAndTime = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });

  const number: Formats['number'] = (value, { digits = 3 } = {}) =>
    isKnown(value) ? significant(digits).format(value) : MISSING;
  const withMoment = (
    moment: Maybe<Moment>,
    format: (epochMs: number) => string,
  ) => {
    const epochMs = toEpochMs(moment);
    return epochMs === undefined ? MISSING : format(epochMs);
  };

  return {
    locale,
    timeZone,
    number,
    count: value => (isKnown(value) ? whole.format(value) : MISSING),
    quantity: (value, unit) =>
      isKnown(value) ? `${number(value)} ${unit}` : MISSING,
    percent: (share, { digits = 3 } = {}) =>
      isKnown(share)
        ? new Intl.NumberFormat(locale, {
            style: 'percent',
            maximumSignificantDigits: digits,
          }).format(share)
        : MISSING,
    money: (amount, currency, { period } = {}) => {
      if (!isKnown(amount)) return MISSING;
      const text = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: 0,
        maximumSignificantDigits: 3,
      }).format(amount);
      return period ? `${text} / ${period}` : text;
    },
    bytes: size => {
      if (!isKnown(size)) return MISSING;
      const exponent = Math.min(
        size < 1 ? 0 : Math.floor(Math.log2(size) / 10),
        BINARY_UNITS.length - 1,
      );
      return `${number(size / 1024 ** exponent)} ${BINARY_UNITS[exponent]}`;
    },
    duration: seconds =>
      isKnown(seconds) ? formatDuration(seconds, locale) : MISSING,
    effect: (value, interval, unit) => {
      if (!isKnown(value)) return MISSING;
      const text = [number(value, { digits: 2 }), unit]
        .filter(Boolean)
        .join(' ');
      return interval
        ? `${text} (${number(interval.low, { digits: 2 })} to ${number(
            interval.high,
            { digits: 2 },
          )})`
        : text;
    },
    pValue: p => {
      if (!isKnown(p)) return MISSING;
      if (p >= 0.001) return number(p, { digits: 2 });
      if (p <= 0) return `< ${Number.MIN_VALUE.toExponential(0)}`;
      return p.toExponential(0);
    },
    date: moment => withMoment(moment, day.format),
    dateTime: moment => withMoment(moment, dayAndTime.format),
    relative: (moment, now = Date.now()) =>
      withMoment(moment, epochMs => {
        const seconds = (epochMs - now) / 1000;
        const [unit, length] = RELATIVE_STEPS.find(
          ([, , from]) => Math.abs(seconds) >= from,
        ) ?? ['second', 1];
        // Clocks of two machines differ by a little; "in 2 seconds" about the
        // past would read as a mistake.
        const rounded = Math.trunc(seconds / length);
        if (unit === 'second' && Math.abs(rounded) < 10) {
          return justNow;
        }
        return relativeTime.format(rounded, unit);
      }),
    list: items => conjunction.format(items),
  };
}

function isKnown(value: Maybe<number>): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

/** Epoch milliseconds of a moment; undefined when missing or unreadable. @public */
export function toEpochMs(moment: Maybe<Moment>): number | undefined {
  if (moment === null || moment === undefined || moment === '') {
    return undefined;
  }
  const epochMs = new Date(moment).getTime();
  return Number.isNaN(epochMs) ? undefined : epochMs;
}
