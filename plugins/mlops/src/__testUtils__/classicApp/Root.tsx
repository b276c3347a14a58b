import { SidebarItem } from '@backstage/core-components';
import { mlopsKindIcons } from '@mlops-portal/backstage-plugin-mlops-react';

export const sidebarItem = (
  // #region sidebar
  <SidebarItem icon={mlopsKindIcons.mlmodel} to="mlops" text="ML platform" />
  // #endregion
);
