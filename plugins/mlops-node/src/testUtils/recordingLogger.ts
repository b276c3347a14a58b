import { LoggerService } from '@backstage/backend-plugin-api';

/** A logger that keeps what it is told. @public */
export interface RecordingLogger extends LoggerService {
  /** Level, message and details of each line. */
  readonly lines: string[];
}

/** @public */
export function recordingLogger(lines: string[] = []): RecordingLogger {
  const say = (level: string) => (message: string, meta?: unknown) => {
    const details =
      meta instanceof Error ? `${meta.stack}` : JSON.stringify(meta ?? {});
    lines.push(`${level} ${message} ${details}`);
  };
  return {
    lines,
    error: say('error'),
    warn: say('warn'),
    info: say('info'),
    debug: say('debug'),
    child: () => recordingLogger(lines),
  };
}
