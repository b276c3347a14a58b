export {
  useMlopsResource,
  type Resource,
  type ResourceOptions,
} from './useMlopsResource';
