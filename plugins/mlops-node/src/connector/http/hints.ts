/**
 * Words for an answer that has a known cause. The first hint that fits is
 * taken; those of the connector come before those of the kit.
 *
 * @public
 */
export interface ErrorHint {
  status?: number | number[];
  /** Code of the system, such as `ECONNREFUSED`. */
  code?: string | string[];
  /** Case-insensitive part of the answer. */
  bodyIncludes?: string;
  /** What is wrong, in the reader's terms. */
  message: string;
  /** What to do about it. */
  mitigation: string;
}
