import { HomePageMyModels } from '../..';

export const homeCard = (
  // #region home
  <HomePageMyModels />
  // #endregion
);
