import { Link } from '@backstage/core-components';
import { MLModelSpec } from '@mlops-portal/backstage-plugin-mlops-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** Data sets that a model was trained or evaluated on. */
export function DataList(props: {
  data: NonNullable<MLModelSpec['trainingData']>;
}) {
  return (
    <Box component="ul" sx={{ margin: 0, paddingLeft: 2.5 }}>
      {props.data.map(({ name, description, url, digest }) => (
        <li key={`${name}-${digest ?? ''}`}>
          {url ? <Link to={url}>{name}</Link> : name}
          {digest && (
            <Typography
              component="code"
              variant="body2"
              color="text.secondary"
              sx={{ marginLeft: 1, overflowWrap: 'anywhere' }}
            >
              {digest}
            </Typography>
          )}
          {description && (
            <Typography variant="body2" color="text.secondary">
              {description}
            </Typography>
          )}
        </li>
      ))}
    </Box>
  );
}
