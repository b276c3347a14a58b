export * from './readMlopsConfig';
export type { SourceSchedule } from './schedule';
