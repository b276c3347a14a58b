/** How fresh what a source brought is. */
export interface SourceReading {
  id: string;
  title: string;
  /** Name of its kind of system, for people. */
  connector: string;
  lastSuccessAt?: string;
  /** Not read to its end for two periods. */
  stale: boolean;
  staleReason?: string;
}

/** What pages need to know of sources, whoever may read these. */
export interface SourceReadings {
  /** Every configured source, in the order of the configuration. */
  all(): Promise<SourceReading[]>;
}
