import { sources as english } from '../en/sources';
import { Translated } from '../translated';

export const sources: Translated<typeof english> = {};
