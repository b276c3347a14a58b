import { messages } from '../en';
import { Translated } from '../translated';
import { charts } from './charts';
import { common } from './common';
import { entity } from './entity';
import { lists } from './lists';
import { model } from './model';
import { sources } from './sources';
import { status } from './status';
import { terms } from './terms';

const korean: Translated<typeof messages> = {
  ...charts,
  ...common,
  ...entity,
  ...lists,
  ...model,
  ...sources,
  ...status,
  ...terms,
};

export default korean;
