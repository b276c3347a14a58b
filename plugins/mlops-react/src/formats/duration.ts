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
  if (length < 60) return sign + unit(length, 'second');

  const first = UNITS.findIndex(([, size]) => length >= size);
  const [largeName, largeSize] = UNITS[first];
  const [smallName, smallSize] = UNITS[first + 1];
  // Rounding in the small unit first keeps 59 min 59.9 s from reading as 60 min.
  const smalls = Math.round(length / smallSize);
  const perLarge = largeSize / smallSize;
  const large = Math.floor(smalls / perLarge);
  const rest = smalls % perLarge;
  return [
    sign + unit(large, largeName),
    ...(rest > 0 ? [unit(rest, smallName)] : []),
  ].join(' ');
}
