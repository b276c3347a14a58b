/**
 * A request to a source that failed, in words for people: what is wrong and
 * what to do about it. Secrets are taken out.
 *
 * @public
 */
export class SourceError extends Error {
  override name = 'SourceError';
  /** HTTP status, when the source answered. */
  readonly status?: number;
  /** Code of the system, such as `ECONNREFUSED`. */
  readonly code?: string;
  /** What to do about it. */
  readonly mitigation?: string;
  /** Start of what the source said. */
  readonly body?: string;

  constructor(
    message: string,
    details: {
      status?: number;
      code?: string;
      mitigation?: string;
      body?: string;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
    this.status = details.status;
    this.code = details.code;
    this.mitigation = details.mitigation;
    this.body = details.body;
  }
}
