export * from './client';
export * from './details';
export * from './lists';
export * from './listTerms';
export * from './routes';
export * from './sources';
