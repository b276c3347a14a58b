export * from './sourcePermissions';
