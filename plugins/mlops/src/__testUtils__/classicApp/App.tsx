import { mlopsKindIcons } from '@mlops-portal/backstage-plugin-mlops-react';
import { Route } from 'react-router-dom';
import { MlopsPage } from '../..';

// #region icons
/** For `createApp({ icons })`. */
export const icons = {
  'kind:mlmodel': mlopsKindIcons.mlmodel,
  'kind:featureview': mlopsKindIcons.featureview,
  'kind:modelendpoint': mlopsKindIcons.modelendpoint,
};
// #endregion

export const routes = (
  // #region route
  <Route path="/mlops" element={<MlopsPage />} />
  // #endregion
);
