/**
 * The Kubernetes client, loaded when a source first needs it: its 800 modules
 * would slow the start of every portal, whether it has a cluster or not.
 */
export function kubernetesClient(): typeof import('@kubernetes/client-node') {
  // `import()` would do the same, but Jest runs it only behind a flag of Node.
  // eslint-disable-next-line @typescript-eslint/no-require-imports, global-require
  return require('@kubernetes/client-node');
}
