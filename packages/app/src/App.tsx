import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  mlopsCatalogGraphModule,
  mlopsEntityPresentationModule,
  mlopsIconsModule,
} from '@mlops-portal/backstage-plugin-mlops/alpha';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';

// The plugins themselves are discovered (`app.packages` in app-config.yaml);
// modules of other plugins are named here.
export default createApp({
  features: [
    catalogPlugin,
    navModule,
    homeModule,
    mlopsIconsModule,
    mlopsCatalogGraphModule,
    mlopsEntityPresentationModule,
  ],
});
