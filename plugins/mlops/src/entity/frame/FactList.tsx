import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ReactNode } from 'react';

/** One thing known, or known to be missing. */
export interface FactItem {
  /** Stable name of the item. */
  id: string;
  label: ReactNode;
  value: ReactNode;
  /** Smaller, beneath. */
  detail?: ReactNode;
}

/** Facts side by side, as many to a row as fit. */
export function FactList(props: { items: readonly FactItem[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
        columnGap: 3,
        rowGap: 2,
        margin: 0,
      }}
    >
      {props.items.map(({ id, label, value, detail }) => (
        <Box key={id} sx={{ minWidth: 0 }}>
          <Typography
            component="dt"
            variant="body2"
            color="text.secondary"
            sx={{ lineHeight: 1.4 }}
          >
            {label}
          </Typography>
          <Box
            component="dd"
            sx={{ margin: 0, overflowWrap: 'anywhere', lineHeight: 1.5 }}
          >
            <Box component="div" sx={{ fontWeight: 500 }}>
              {value}
            </Box>
            {detail && (
              <Typography
                component="div"
                variant="body2"
                color="text.secondary"
              >
                {detail}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
