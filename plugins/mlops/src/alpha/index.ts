/**
 * The portal's plugin for the new front-end system.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export {
  mlopsCatalogGraphModule,
  mlopsEntityPresentationModule,
  mlopsIconsModule,
} from './modules';
