import { charts } from './charts';
import { common } from './common';
import { entity } from './entity';
import { lists } from './lists';
import { sources } from './sources';
import { status } from './status';
import { terms } from './terms';

/** One file an area; keys start with the name of their area. */
export const messages = {
  ...charts,
  ...common,
  ...entity,
  ...lists,
  ...sources,
  ...status,
  ...terms,
} as const;
