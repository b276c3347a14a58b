import { z } from 'zod';

function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function fromNumber(unit: string, perUnit: number) {
  return z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .transform(Number),
    ])
    .transform((value, context) => {
      const iso = isoOf(value * perUnit);
      if (iso !== undefined) return iso;
      context.addIssue({
        code: 'custom',
        message: `Not a time in ${unit} since 1970`,
      });
      return z.NEVER;
    });
}

/** Milliseconds since 1970, as a number or as text, to RFC 3339. @public */
export function epochMilliseconds() {
  return fromNumber('milliseconds', 1);
}

/** Seconds since 1970, fractions included, to RFC 3339. @public */
export function epochSeconds() {
  return fromNumber('seconds', 1000);
}

/**
 * RFC 3339 with any offset, to UTC. A time without an offset is taken as UTC,
 * as the systems that leave it out mean it.
 *
 * @public
 */
export function rfc3339() {
  return z.string().transform((value, context) => {
    const shape =
      /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?(Z|z|[+-]\d\d:?\d\d)?$/;
    const match = shape.exec(value);
    const iso =
      match &&
      isoOf(Date.parse(match[2] ? value : `${value.replace(' ', 'T')}Z`));
    if (iso) return iso;
    context.addIssue({ code: 'custom', message: 'Not a time of RFC 3339' });
    return z.NEVER;
  });
}

/** A protobuf Duration in its JSON form, such as `86400s`, to seconds. @public */
export function protoDuration() {
  return z
    .string()
    .regex(/^-?\d+(\.\d+)?s$/, 'Not a duration such as 86400s')
    .transform(value => Number(value.slice(0, -1)));
}
