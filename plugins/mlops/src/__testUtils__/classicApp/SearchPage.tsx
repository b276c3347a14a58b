import { SearchResult } from '@backstage/plugin-search-react';
import { MlopsSearchResultListItem } from '../..';

export const searchResult = (
  // #region search
  <SearchResult>
    <MlopsSearchResultListItem />
    {/* the items that you have; the one without a type comes last */}
  </SearchResult>
  // #endregion
);
