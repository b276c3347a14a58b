import { entity as english } from '../en/entity';
import { Translated } from '../translated';

export const entity: Translated<typeof english> = {};
