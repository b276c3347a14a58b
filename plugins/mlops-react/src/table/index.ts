export { type Column, type FilterDefinition, type TablePage } from './columns';
export { saveTextFile } from './saveTextFile';
export { ServerTable, type ServerTableProps } from './ServerTable';
