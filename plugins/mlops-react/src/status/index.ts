export { StatusChip, type StatusChipProps } from './StatusChip';
export {
  isStatusOf,
  type StatusKind,
  type StatusOf,
  type Statuses,
} from './statuses';
export { toneColor, type Tone } from './tones';
