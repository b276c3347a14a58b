// SPDX-License-Identifier: Apache-2.0
//
// The endpoints of the demo. They are accepted and stored by a real Kubernetes
// API, but no KServe runs them: their status is written here, and each says so.

const ANNOTATION = 'mlops-portal.io';

const cpu = {
  requests: { cpu: '500m', memory: '1Gi' },
  limits: { cpu: '1', memory: '2Gi' },
};

function annotations(entries) {
  return Object.fromEntries(
    Object.entries({ ...entries, simulated: 'true' }).map(([key, value]) => [
      `${ANNOTATION}/${key}`,
      value,
    ]),
  );
}

function sklearn(storageUri, extra = {}) {
  return {
    modelFormat: { name: 'sklearn' },
    protocolVersion: 'v2',
    runtime: 'kserve-mlserver',
    storageUri,
    resources: cpu,
    ...extra,
  };
}

function conditions(types, at, failed = {}) {
  return types.map(type => ({
    type,
    status: failed[type] ? 'False' : 'True',
    lastTransitionTime: at,
    ...failed[type],
  }));
}

const READY = [
  'IngressReady',
  'LatestDeploymentReady',
  'PredictorReady',
  'Ready',
  'RoutesReady',
];

function host(name, namespace) {
  return `https://${name}.${namespace}.ops.cirrus.example`;
}

function readyStatus({ name, namespace, at }) {
  const revision = `${name}-predictor-00001`;
  return {
    url: host(name, namespace),
    address: {
      url: `http://${name}-predictor.${namespace}.svc.cluster.local`,
    },
    conditions: conditions(READY, at),
    components: {
      predictor: {
        latestCreatedRevision: revision,
        latestReadyRevision: revision,
        latestRolledoutRevision: revision,
        url: host(`${name}-predictor`, namespace),
      },
    },
    modelStatus: {
      transitionStatus: 'UpToDate',
      states: { activeModelState: 'Loaded', targetModelState: 'Loaded' },
      copies: { failedCopies: 0, totalCopies: 1 },
    },
    deploymentMode: 'Standard',
    clusterServingRuntimeName: 'kserve-mlserver',
  };
}

function service({ name, namespace, owner, system, tell, spec, status, at }) {
  return {
    resource: { version: 'v1beta1', plural: 'inferenceservices' },
    namespace,
    object: {
      apiVersion: 'serving.kserve.io/v1beta1',
      kind: 'InferenceService',
      metadata: {
        name,
        namespace,
        labels: { 'app.kubernetes.io/part-of': system, team: owner },
        annotations: annotations({ owner, ...tell }),
      },
      spec,
    },
    status: { ...readyStatus({ name, namespace, at }), ...status },
  };
}

/** Endpoints of the cluster `ops`; `sources` tells where each version's files lie. */
export function opsServices({ sources, at }) {
  const uri = (model, version) => {
    const source = sources.get(`${model}/${version}`);
    if (!source) throw new Error(`${model} has no version ${version}`);
    return source;
  };
  const routes = { namespace: 'routes', owner: 'team-routes', at };
  const punctuality = { ...routes, system: 'flight-punctuality' };
  return [
    service({
      ...punctuality,
      name: 'flight-delay-scorer',
      tell: {
        model: 'flight-delay',
        'model-version': '4',
        'model-version.deeper': '5',
        description: 'Expected delay of the flights of the next hours',
        environment: 'production',
        pattern: 'online',
      },
      spec: {
        predictor: {
          minReplicas: 2,
          maxReplicas: 6,
          scaleMetric: 'concurrency',
          scaleTarget: 20,
          model: sklearn(uri('flight-delay', 4)),
        },
        canary: [
          {
            predictor: {
              name: 'deeper',
              minReplicas: 1,
              model: sklearn(uri('flight-delay', 5)),
            },
            trafficPercent: 10,
          },
        ],
      },
      status: {
        canaryStatuses: [{ name: 'deeper', ready: true, trafficPercent: 10 }],
      },
    }),
    service({
      ...punctuality,
      name: 'flight-late-scorer',
      tell: {
        model: 'flight-late',
        'model-version': '3',
        description: 'Probability that a flight is more than 15 minutes late',
        environment: 'production',
        pattern: 'online',
      },
      spec: {
        predictor: {
          minReplicas: 1,
          maxReplicas: 4,
          model: sklearn(uri('flight-late', 3)),
        },
      },
    }),
    service({
      ...punctuality,
      name: 'flight-late-shadow',
      tell: {
        model: 'flight-late',
        'model-version': '4',
        role: 'shadow',
        description: 'Sees a copy of the requests of flight-late-scorer',
        environment: 'production',
        pattern: 'online',
      },
      spec: {
        predictor: {
          minReplicas: 0,
          maxReplicas: 1,
          model: sklearn(uri('flight-late', 4)),
        },
      },
    }),
    service({
      ...punctuality,
      name: 'airport-delay-api',
      tell: {
        model: 'airport-delay-forecast',
        'model-version': '3',
        description: 'Forecasts for the crew planners; its first start failed',
        environment: 'staging',
        pattern: 'online',
      },
      spec: {
        predictor: {
          minReplicas: 1,
          model: sklearn(uri('airport-delay-forecast', 3), {
            resources: {
              requests: { cpu: '100m', memory: '64Mi' },
              limits: { cpu: '100m', memory: '64Mi' },
            },
          }),
        },
      },
      status: {
        url: undefined,
        conditions: conditions(READY, at, {
          PredictorReady: {
            reason: 'RevisionFailed',
            message: 'Container failed with: OOMKilled',
          },
          IngressReady: { reason: 'PredictorNotReady' },
          LatestDeploymentReady: { reason: 'RevisionFailed' },
          RoutesReady: { reason: 'PredictorNotReady' },
          Ready: {
            reason: 'RevisionFailed',
            message: 'Container failed with: OOMKilled',
          },
        }),
        components: {
          predictor: {
            latestCreatedRevision: 'airport-delay-api-predictor-00001',
          },
        },
        modelStatus: {
          transitionStatus: 'BlockedByFailedLoad',
          states: { activeModelState: '', targetModelState: 'FailedToLoad' },
          lastFailureInfo: {
            reason: 'ModelLoadFailed',
            message: 'Out of memory: the limit of the container is 64Mi',
            exitCode: 137,
          },
          copies: { failedCopies: 1, totalCopies: 1 },
        },
      },
    }),
    service({
      namespace: 'safety',
      owner: 'team-wildlife',
      system: 'airfield-safety',
      at,
      name: 'birdstrike-triage',
      tell: {
        model: 'birdstrike-damage',
        'model-version': '3',
        description: 'Orders the inspections after a reported strike',
        environment: 'production',
        pattern: 'online',
      },
      spec: {
        predictor: {
          minReplicas: 1,
          maxReplicas: 2,
          model: sklearn(uri('birdstrike-damage', 3)),
        },
      },
    }),
  ];
}

/** Endpoints of the cluster `gpu`. */
export function gpuServices({ at }) {
  const name = 'crew-notes';
  const namespace = 'safety';
  return [
    {
      resource: { version: 'v1alpha2', plural: 'llminferenceservices' },
      namespace,
      object: {
        apiVersion: 'serving.kserve.io/v1alpha2',
        kind: 'LLMInferenceService',
        metadata: {
          name,
          namespace,
          labels: {
            'app.kubernetes.io/part-of': 'airfield-safety',
            team: 'team-wildlife',
          },
          annotations: annotations({
            owner: 'team-wildlife',
            // Declared in the catalog by hand: no registry has it.
            model: 'mlmodel:default/crew-notes-llm',
            description: 'Summarises incident notes',
            environment: 'production',
            pattern: 'online',
          }),
        },
        spec: {
          model: {
            name: 'crew-notes-llm',
            uri: 'hf://cirrus/crew-notes-llm',
          },
          replicas: 1,
          parallelism: { tensor: 2 },
          template: {
            nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4' },
            containers: [
              {
                name: 'main',
                resources: {
                  requests: { cpu: '4', memory: '32Gi', 'nvidia.com/gpu': '2' },
                  limits: { cpu: '8', memory: '48Gi', 'nvidia.com/gpu': '2' },
                },
              },
            ],
          },
          router: { gateway: {}, route: {}, scheduler: {} },
        },
      },
      status: {
        url: `https://gpu.cirrus.example/${namespace}/${name}`,
        addresses: [{ url: `https://gpu.cirrus.example/${namespace}/${name}` }],
        conditions: conditions(
          ['PresetsCombined', 'Ready', 'RouterReady', 'WorkloadsReady'],
          at,
        ),
      },
    },
  ];
}
