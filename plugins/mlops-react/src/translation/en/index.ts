import { charts } from './charts';
import { common } from './common';
import { endpointList } from './endpointList';
import { endpoint } from './endpoint';
import { entity } from './entity';
import { featureView } from './featureView';
import { featureViewList } from './featureViewList';
import { lists } from './lists';
import { model } from './model';
import { modelCard } from './modelCard';
import { modelList } from './modelList';
import { owned } from './owned';
import { platform } from './platform';
import { reproducibility } from './reproducibility';
import { reproducibilityReason } from './reproducibilityReason';
import { sources } from './sources';
import { status } from './status';
import { terms } from './terms';
import { versions } from './versions';

/** One file an area; keys start with the name of their area. */
export const messages = {
  ...charts,
  ...common,
  ...endpointList,
  ...endpoint,
  ...entity,
  ...featureView,
  ...featureViewList,
  ...lists,
  ...model,
  ...modelCard,
  ...modelList,
  ...platform,
  ...owned,
  ...reproducibility,
  ...reproducibilityReason,
  ...sources,
  ...status,
  ...terms,
  ...versions,
} as const;
