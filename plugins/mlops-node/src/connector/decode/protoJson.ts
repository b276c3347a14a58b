import { z } from 'zod';

/**
 * In proto3 JSON a field with its default value is left out: absent is not
 * unknown. These read such fields.
 *
 * @public
 */
export const protoJson = {
  /** Absent is false. */
  bool: () => z.boolean().default(false),
  /** Absent is empty. */
  string: () => z.string().default(''),
  /** Absent is 0; 64-bit integers travel as text. */
  int: () =>
    z
      .union([
        z.int(),
        z
          .string()
          .regex(/^-?\d+$/)
          .transform(Number),
      ])
      .default(0),
  /** Absent is 0; NaN and infinities travel as text and are kept by name. */
  double: () =>
    z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]).default(0),
  /** Absent is empty. */
  list: <Item extends z.ZodType>(item: Item) => z.array(item).default([]),
  /** Absent is empty. */
  map: <Value extends z.ZodType>(value: Value) =>
    z.record(z.string(), value).default({}),
};
