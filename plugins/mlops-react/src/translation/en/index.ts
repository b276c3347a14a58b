import { charts } from './charts';
import { common } from './common';
import { endpointList } from './endpointList';
import { entity } from './entity';
import { featureViewList } from './featureViewList';
import { lists } from './lists';
import { model } from './model';
import { modelCard } from './modelCard';
import { modelList } from './modelList';
import { platform } from './platform';
import { sources } from './sources';
import { status } from './status';
import { terms } from './terms';

/** One file an area; keys start with the name of their area. */
export const messages = {
  ...charts,
  ...common,
  ...endpointList,
  ...entity,
  ...featureViewList,
  ...lists,
  ...model,
  ...modelCard,
  ...modelList,
  ...platform,
  ...sources,
  ...status,
  ...terms,
} as const;
