import { EndpointFact } from '@mlops-portal/backstage-plugin-mlops-common';
import { LEGACY_FRAMEWORKS, Predictor } from '../schemas/inferenceService';
import { Workload } from '../schemas/llmInferenceService';
import { Container, Pod } from '../schemas/pods';

type Accelerator = NonNullable<EndpointFact['accelerator']>;

/** Devices by the name that Kubernetes schedules them under. */
type Devices = Map<string, number>;

/**
 * Extended resources that are accelerators. Names not listed here (licences,
 * network cards, …) are nobody's GPU.
 */
const ACCELERATOR_RESOURCES = [
  /^nvidia\.com\/(gpu|gpu\.shared|mig-.+)$/,
  /^amd\.com\/gpu$/,
  /^(gpu\.)?intel\.com\/(gpu|i915|xe)$/,
  /^habana\.ai\/gaudi$/,
  /^google\.com\/tpu$/,
  /^aws\.amazon\.com\/neuron(core|device)?$/,
  /^huawei\.com\/Ascend.+$/,
];

/** Node labels that say which device a pod asks for. */
const PRODUCT_LABELS = [
  'nvidia.com/gpu.product',
  'amd.com/gpu.product-name',
  'cloud.google.com/gke-accelerator',
  'cloud.google.com/gke-tpu-accelerator',
  'karpenter.k8s.aws/instance-gpu-name',
];

/** Accelerators of one replica of an InferenceService, its workers included. */
export function predictorAccelerator(
  predictor: Predictor,
): Accelerator | undefined {
  const model = modelContainer(predictor);
  const head = devicesOf([...predictor.containers, ...(model ? [model] : [])]);
  const { workerSpec } = predictor;
  if (!workerSpec) return toAccelerator(head, [predictor]);
  // KServe fills in the size of tensor parallelism where a pod states none.
  const tensor = workerSpec.tensorParallelSize;
  const implied: Devices = new Map(tensor ? [['nvidia.com/gpu', tensor]] : []);
  const stated = devicesOf(workerSpec.containers);
  const headDevices = head.size > 0 ? head : implied;
  const workerDevices = stated.size > 0 ? stated : implied;
  const workers = (workerSpec.pipelineParallelSize ?? 1) - 1;
  return toAccelerator(add(headDevices, workerDevices, workers), [
    predictor,
    workerSpec,
  ]);
}

/** Accelerators of one replica of an LLMInferenceService's workload. */
export function workloadAccelerator(
  workload: Workload,
): Accelerator | undefined {
  const { template, worker } = workload;
  const head = devicesOf(template?.containers ?? []);
  const pods = [template, worker].filter(pod => pod !== undefined);
  if (!worker) return toAccelerator(head, pods);
  const workers = podsPerReplica(workload) - 1;
  return toAccelerator(add(head, devicesOf(worker.containers), workers), pods);
}

/** Pods of one replica: data parallelism before pipeline parallelism. */
function podsPerReplica({ parallelism }: Workload): number {
  const { data, dataLocal, pipeline } = parallelism ?? {};
  if (data ?? dataLocal) {
    return Math.max(Math.floor((data ?? 1) / (dataLocal ?? 1)), 1);
  }
  return pipeline ?? 1;
}

export function modelContainer(predictor: Predictor) {
  if (predictor.model) return predictor.model;
  const framework = LEGACY_FRAMEWORKS.find(name => predictor[name]);
  return framework && predictor[framework];
}

function devicesOf(containers: Container[]): Devices {
  return containers.reduce<Devices>((sum, { resources }) => {
    // For devices, a request without a limit is refused and both are equal.
    const devices = Object.entries(resources?.limits ?? {}).flatMap(
      ([name, quantity]): [string, number][] => {
        const count = Number(quantity);
        const known = ACCELERATOR_RESOURCES.some(it => it.test(name));
        return known && count > 0 ? [[name, count]] : [];
      },
    );
    return add(sum, new Map(devices), 1);
  }, new Map());
}

function add(left: Devices, right: Devices, times: number): Devices {
  const sum = new Map(left);
  for (const [name, count] of right) {
    const total = (sum.get(name) ?? 0) + count * times;
    if (total > 0) sum.set(name, total);
  }
  return sum;
}

function toAccelerator(
  devices: Devices,
  pods: Pick<Pod, 'nodeSelector'>[],
): Accelerator | undefined {
  // The most of one kind stands for a pod that mixes kinds.
  const [most] = [...devices].sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  const [resource, count] = most;
  const mig = /^nvidia\.com\/mig-(.+)$/.exec(resource)?.[1];
  const product = pods
    .flatMap(pod => PRODUCT_LABELS.map(label => pod.nodeSelector[label]))
    .find(Boolean);
  return {
    type: product ?? (mig ? 'nvidia.com/gpu' : resource),
    count,
    ...(mig && { mig }),
  };
}
