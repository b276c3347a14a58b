import { Source } from '@mlops-portal/backstage-plugin-mlops-common';
import { StatusChip } from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';

/** Kind of system; says so when its connector is not stable. */
export function ConnectorLabel(props: { source: Source }) {
  const { source } = props;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1,
        fontSize: 14,
        color: 'text.secondary',
      }}
    >
      {source.connectorTitle}
      {source.connectorStatus !== 'stable' && (
        <StatusChip kind="connector" status={source.connectorStatus} plain />
      )}
    </Box>
  );
}
