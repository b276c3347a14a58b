/**
 * The alpha APIs of Backstage that the module needs; no other file touches
 * them.
 */
export { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
export { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
