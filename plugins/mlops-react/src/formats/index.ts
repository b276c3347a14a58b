export {
  createFormats,
  MISSING,
  toEpochMs,
  type Formats,
  type Maybe,
  type Moment,
} from './createFormats';
export { RelativeTime, type RelativeTimeProps } from './RelativeTime';
export { useFormats } from './useFormats';
export { useNow } from './useNow';
