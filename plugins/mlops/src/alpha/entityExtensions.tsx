import { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** Tabs and cards of entity pages, the home widget and the search result. */
export const entityExtensions: ExtensionDefinition[] = [];
