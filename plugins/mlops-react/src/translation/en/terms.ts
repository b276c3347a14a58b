/** Terms of the trade, each explained in one sentence. */
export const terms = {
  'terms.champion':
    'The version that its registry marks as the one in use, by alias or stage.',
  'terms.servedOn':
    'Endpoints whose declaration names this model; nothing is guessed.',
  'terms.ttl':
    'Time to live: how long a stored feature value counts as valid after its event time.',
  'terms.materializedUntil':
    'Values of the online store are up to date to this moment.',
  'terms.freshness':
    'Late means that the newest materialised values are older than their time to live.',
  'terms.onlineStore': 'Serves the latest values at prediction time.',
  'terms.offlineStore': 'Keeps the history that training sets are made from.',
  'terms.canary':
    'A small share of live traffic goes to a new version to see how it does.',
  'terms.shadow':
    'Receives a copy of live traffic; its answers are not returned to anyone.',
  'terms.riskTier':
    'How much harm the use can do, in the tiers of the EU AI Act; declared by the owner, not a legal verdict.',
  'terms.removalGuard':
    'When too much vanishes from a source at once, nothing is removed until a person confirms it.',
  'terms.lifecycle':
    'Maturity as its owner declares it, such as experimental or production.',
} as const;
