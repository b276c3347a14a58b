export * from './client';
export * from './details';
export * from './lists';
export * from './routes';
export * from './sources';
