import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { MLOPS_SEARCH_TYPE } from '@mlops-portal/backstage-plugin-mlops-common';
import { mlopsKindIcons } from '@mlops-portal/backstage-plugin-mlops-react';

const ModelIcon = mlopsKindIcons.mlmodel;

/** How models, feature views and endpoints look among search results. */
export const searchExtensions = [
  SearchResultListItemBlueprint.make({
    params: {
      predicate: result => result.type === MLOPS_SEARCH_TYPE,
      component: () =>
        import('../entity/searchResult').then(m => m.MlopsSearchResultListItem),
    },
  }),
  SearchFilterResultTypeBlueprint.make({
    params: {
      value: MLOPS_SEARCH_TYPE,
      name: 'Machine learning',
      icon: <ModelIcon />,
    },
  }),
];
