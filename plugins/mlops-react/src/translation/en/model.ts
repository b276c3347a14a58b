/** State, card and lineage of one model. */
export const model = {
  'model.version': 'version {{version}}',
  'model.made': ', made {{age}}',
  'model.role.champion': 'champion',
  'model.role.challenger': 'challenger',
  'model.finding.noVersions':
    'No registry has reported a version of this model yet.',
  'model.finding.onlyVersion':
    'Its only version, {{latest}}, is not marked champion.',
  'model.finding.noChampion':
    'No version is marked champion; the newest of {{total}} is version {{latest}}.',
  'model.finding.servedNoChampion':
    'It answers on {{names}}, but no version is marked champion.',
  'model.finding.notServed':
    'Champion is version {{version}}{{made}}; no endpoint says that it serves this model.',
  'model.finding.served':
    'Champion is version {{version}}{{made}}; it answers on {{names}}.',
  'model.finding.otherVersion':
    '{{endpoint}} serves version {{served}} while champion is version {{version}}{{made}}.',
  'model.finding.notInService':
    'Not in service: {{names}}. Champion is version {{version}}{{made}}.',
  'model.state.title': 'State',
  'model.state.what': 'The state of the model',
  'model.state.stillWorks': 'the model card and the cards of the catalog',
  'model.state.notFound.title': 'Versions, endpoints and runs of this model',
  'model.state.notFound.reason':
    'The model is in the catalog, but the ML platform has not read it yet.',
  'model.state.notFound.step.wait':
    'Right after it was registered, wait for the next reading of the catalog.',
  'model.state.notFound.step.access':
    'Otherwise ask a platform engineer whether you may read this model.',
  'model.state.champion': 'Champion',
  'model.state.champion.none': 'none',
  'model.state.champion.fix':
    'Give a version the alias “champion” in its registry.',
  'model.state.champion.by': 'alias “{{alias}}”',
  'model.state.challenger': 'Challenger',
  'model.state.newest': 'Newest version',
  'model.state.newest.none': 'none known',
  'model.state.newest.isChampion': 'is the champion',
  'model.state.ofVersions': 'of {{total}} in all',
  'model.state.servedOn': 'Served on',
  'model.state.servedOn.none': 'no endpoint',
  'model.state.traffic': '{{share}} of traffic',
  'model.state.more': '{{total}} more',
  'model.state.lastRun': 'Last run',
  'model.state.lastRun.none': 'none known',
  'model.state.reproducibility': 'Reproducibility',
  'model.state.score': '{{score}} of 10',
  'model.state.score.none': 'not assessed',
  'model.state.strip':
    '{{full}} full, {{partial}} partial, {{missing}} missing, {{unknown}} unknown',
  'model.state.strip.loading': 'is being assessed',
  'model.lineage.title': 'Lineage',
  'model.lineage.what': 'The lineage',
  'model.lineage.finding': '{{inputs}} → {{model}} → {{outputs}}',
  'model.lineage.noInputs': 'no known inputs',
  'model.lineage.noOutputs': 'no known endpoints',
  'model.lineage.description':
    'From data through training to endpoints; each box opens what it stands for.',
  'model.lineage.empty.title': 'What it is made from and where it runs',
  'model.lineage.empty.reason':
    'Nothing names the features, the training or the endpoints of this model yet.',
  'model.lineage.empty.features': 'Name the feature views that it reads:',
  'model.lineage.empty.endpoints':
    'Name the model on the endpoint that serves it:',
  'model.lineage.snippet.features': 'catalog entry of the model',
  'model.lineage.snippet.endpoint': 'catalog entry of the endpoint',
} as const;
