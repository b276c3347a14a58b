import { charts } from './charts';
import { common } from './common';
import { entity } from './entity';
import { lists } from './lists';
import { model } from './model';
import { sources } from './sources';
import { status } from './status';
import { terms } from './terms';

/** One file an area; keys start with the name of their area. */
export const messages = {
  ...charts,
  ...common,
  ...entity,
  ...lists,
  ...model,
  ...sources,
  ...status,
  ...terms,
} as const;
