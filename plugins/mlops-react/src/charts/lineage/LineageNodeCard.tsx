import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import OpenInNew from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import SvgIcon from '@mui/material/SvgIcon';
import { useMlopsTranslation } from '../../translation';
import { visuallyHidden } from '../visuallyHidden';
import { lineageIcons } from './lineageKinds';
import { NODE_HEIGHT, PlacedNode } from './layoutLineage';

const line = {
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  lineHeight: 1.35,
} as const;

/** Narrower nodes keep their room for words. */
const ROOM_FOR_ICON = 150;

/** One node as a small card; a link when there is something to open. */
export function LineageNodeCard(props: {
  place: PlacedNode;
  left: number;
  /** Pixels. */
  width: number;
  current: boolean;
  dimmed: boolean;
  /** What it comes from and leads to, in words. */
  description: string;
  onActive: (active: boolean) => void;
}) {
  const { place, current, dimmed, description } = props;
  const { node } = place;
  const { t } = useMlopsTranslation();
  const entityLink = useEntityRefLink();
  const content = (
    <>
      {props.width >= ROOM_FOR_ICON && (
        <SvgIcon
          component={lineageIcons[node.kind]}
          inheritViewBox
          fontSize="small"
          aria-hidden
          sx={{ color: 'text.secondary', flexShrink: 0 }}
        />
      )}
      <Box component="span" sx={{ minWidth: 0, flexGrow: 1 }}>
        <Box
          component="span"
          title={node.title}
          sx={[line, { fontWeight: 600 }]}
        >
          {node.title}
        </Box>
        {(node.subtitle || current) && (
          <Box
            component="span"
            title={node.subtitle}
            sx={[line, { color: 'text.secondary', fontSize: '0.8125rem' }]}
          >
            {[node.subtitle, current && t('lineage.here')]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        )}
        <Box component="span" sx={visuallyHidden}>
          {description}
        </Box>
      </Box>
      {!node.ref && node.url && (
        <OpenInNew
          titleAccess={t('common.opensElsewhere')}
          sx={{ fontSize: 14, color: 'text.secondary' }}
        />
      )}
    </>
  );
  const to = node.ref ? entityLink(node.ref) : node.url;
  return (
    <Box
      component="li"
      aria-current={current ? 'page' : undefined}
      onMouseEnter={() => props.onActive(true)}
      onMouseLeave={() => props.onActive(false)}
      onFocus={() => props.onActive(true)}
      onBlur={() => props.onActive(false)}
      sx={{
        position: 'absolute',
        left: props.left,
        top: place.top,
        width: props.width,
        height: NODE_HEIGHT,
        opacity: dimmed ? 0.45 : 1,
        transition: 'opacity 120ms',
        '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
        '& > a, & > div': {
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          height: '100%',
          padding: '0 8px',
          borderRadius: 1,
          border: 1,
          borderColor: current ? 'primary.main' : 'divider',
          boxShadow: theme =>
            current ? `inset 0 0 0 1px ${theme.palette.primary.main}` : 'none',
          backgroundColor: 'background.paper',
          color: 'text.primary',
          textDecoration: 'none',
        },
        '& > a:hover, & > a:focus-visible': { borderColor: 'primary.main' },
      }}
    >
      {to && !current ? <Link to={to}>{content}</Link> : <div>{content}</div>}
    </Box>
  );
}
