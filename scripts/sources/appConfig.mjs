// SPDX-License-Identifier: Apache-2.0

/**
 * Configuration that connects the portal to the servers that run: each takes the
 * place of its recording; what does not run stays recorded.
 *
 * @param {object} options
 * @param {object[]} options.recorded - `mlops.sources` of the demo without servers
 * @param {string} [options.mlflowUrl]
 * @param {string} [options.feastUrl]
 * @param {string} [options.metricsTokenFile] - guards the portal's own metrics
 */
export function liveAppConfig({
  recorded,
  mlflowUrl,
  feastUrl,
  metricsTokenFile,
}) {
  const live = {
    mlflow: mlflowUrl && {
      id: 'mlflow-local',
      title: 'MLflow on this machine',
      config: { baseUrl: mlflowUrl },
    },
    feast: feastUrl && {
      id: 'feast-local',
      title: 'Feast on this machine',
      config: { baseUrl: feastUrl },
    },
  };
  return {
    mlops: {
      ...(metricsTokenFile && {
        metrics: { token: { $file: metricsTokenFile } },
      }),
      sources: recorded.map(source =>
        live[source.connector]
          ? {
              ...source,
              ...live[source.connector],
              // People register things while they watch.
              schedule: {
                frequency: { seconds: 30 },
                timeout: { minutes: 10 },
                initialDelay: { seconds: 3 },
              },
            }
          : source,
      ),
    },
  };
}
