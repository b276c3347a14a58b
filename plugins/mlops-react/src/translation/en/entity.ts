/** Words that the entity pages share. */
export const entity = {
  'entity.provenance': 'From {{source}}, seen {{time}}.',
  'entity.openIn': 'Open in {{source}}',
  'entity.none': 'none',
  'entity.declared': 'Declared in the catalog; no source reports on it.',
} as const;
