import { MlflowConfig } from './mlflowConfig';

/** Pages of MLflow's own user interface. */
export function mlflowPages({ baseUrl }: Pick<MlflowConfig, 'baseUrl'>) {
  const part = encodeURIComponent;
  return {
    model: (name: string) => `${baseUrl}/#/models/${part(name)}`,
    version: (name: string, version: string) =>
      `${baseUrl}/#/models/${part(name)}/versions/${part(version)}`,
    run: (experimentId: string, runId: string) =>
      `${baseUrl}/#/experiments/${part(experimentId)}/runs/${part(runId)}`,
  };
}
