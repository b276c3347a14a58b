import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { myModelsCard } from '../entity/homeWidget/myModelsCard';

/** Widgets of the home page. */
export const homeExtensions = [
  HomePageWidgetBlueprint.make({ name: 'my-models', params: myModelsCard }),
];
