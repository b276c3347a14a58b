import Box from '@mui/material/Box';
import { ReactNode } from 'react';

/**
 * Inside of a card. The catalog's card sets another font than the theme that
 * the portal's own components follow.
 */
export function CardBody(props: { children: ReactNode }) {
  return <Box sx={{ minWidth: 0, typography: 'body1' }}>{props.children}</Box>;
}
