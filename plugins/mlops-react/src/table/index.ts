export { type Column, type FilterDefinition, type TablePage } from './columns';
export { ServerTable, type ServerTableProps } from './ServerTable';
