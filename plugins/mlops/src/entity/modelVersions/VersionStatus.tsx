import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';
import { StatusChip } from '@mlops-portal/backstage-plugin-mlops-react';

/** Status of a version, with the registry's own words on hover. */
export function VersionStatus(props: { version: ModelVersion }) {
  const { status, statusMessage } = props.version;
  return (
    <StatusChip kind="version" status={status} reason={statusMessage} plain />
  );
}
