type DurationUnit = 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

const UNITS: Array<[DurationUnit, number]> = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A length of time in its two largest units. */
export function formatDuration(seconds: number, locale: string): string {
  const unit = (value: number, name: DurationUnit) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumSignificantDigits: 3,
    }).format(value);

  const sign = seconds < 0 ? '-' : '';
  const length = Math.abs(seconds);
  if (length > 0 && length < 1) {
    return sign + unit(length * 1000, 'millisecond');
  }
  if (Number(length.toPrecision(3)) < 60) return sign + unit(length, 'second');

  const first = Math.max(
    0,
    UNITS.findIndex(([, size]) => Math.round(length) >= size),
  );
  const [small] = UNITS.slice(first + 1);
  const rounded = Math.round(length / small[1]) * small[1];
  // Rounding may reach the next unit: 59 min 59.9 s is an hour, not 60 minutes.
  const [large, next] = UNITS.slice(
    UNITS.findIndex(([, size]) => rounded >= size),
  );
  const whole = Math.floor(rounded / large[1]);
  const rest = Math.round((rounded - whole * large[1]) / next[1]);
  return [
    sign + unit(whole, large[0]),
    ...(rest > 0 ? [unit(rest, next[0])] : []),
  ].join(' ');
}
