import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Brought tools and stamps; ignored by git. */
export const TOOLS = path.join(ROOT, '.tools');

/** Databases of the demo portal; ignored by git. */
export const DATA = path.join(ROOT, '.data');

export const inRoot = (...parts) => path.join(ROOT, ...parts);
