import { Lineage } from '@mlops-portal/backstage-plugin-mlops-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { useFormats } from '../../formats';
import { useMlopsTranslation } from '../../translation';
import { ChartTable } from '../chartData';
import { ChartFrame } from '../ChartFrame';
import { HEADING_HEIGHT, layoutLineage } from './layoutLineage';
import { LineageNodeCard } from './LineageNodeCard';
import { useWidth } from './useWidth';

/** @public */
export interface LineageGraphProps {
  lineage: Lineage;
  /** The finding, as a sentence. */
  title: ReactNode;
  description?: ReactNode;
  headingLevel?: 3 | 4 | 5;
  /** Entity whose page this is: marked, and not a link. */
  currentRef?: string;
  /** Name of the CSV file, without its ending. */
  fileName: string;
}

const ROWS_AT_FIRST = 6;

/**
 * From data through training to endpoints, in columns. Each node opens what
 * it stands for; pointing at one shows its own edges.
 *
 * @public
 */
export function LineageGraph(props: LineageGraphProps) {
  const { lineage, currentRef } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const { palette } = useTheme();
  const headingId = useId();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame);
  const [expanded, setExpanded] = useState(false);
  const [activeId, setActiveId] = useState<string>();
  const layout = useMemo(
    () => layoutLineage(lineage, expanded ? Infinity : ROWS_AT_FIRST, width),
    [lineage, expanded, width],
  );
  const here = layout.columns.find(column =>
    column.nodes.some(
      ({ node }) => currentRef !== undefined && node.ref === currentRef,
    ),
  )?.left;
  useEffect(() => {
    // Where the reader is comes into view first; data is one scroll to the left.
    if (frame && here !== undefined) {
      frame.scrollLeft = here - (width - layout.nodeWidth) / 2;
    }
  }, [frame, here, width, layout.nodeWidth]);
  const titles = new Map(lineage.nodes.map(({ id, title }) => [id, title]));
  const table: ChartTable = {
    columns: [t('lineage.from'), t('lineage.relation'), t('lineage.to')],
    rows: lineage.edges.map(({ from, to, label }) => [
      titles.get(from) ?? from,
      label ?? null,
      titles.get(to) ?? to,
    ]),
  };
  const describe = (nodeId: string) => {
    const names = (pick: 'from' | 'to') =>
      lineage.edges
        .filter(edge => edge[pick === 'from' ? 'to' : 'from'] === nodeId)
        .map(edge => titles.get(edge[pick]) ?? edge[pick]);
    const before = names('from');
    const after = names('to');
    return [
      before.length && t('lineage.comesFrom', { names: formats.list(before) }),
      after.length && t('lineage.leadsTo', { names: formats.list(after) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
  const touches = (edge: { from: string; to: string }) =>
    edge.from === activeId || edge.to === activeId;
  const near = new Set(
    lineage.edges.filter(touches).flatMap(({ from, to }) => [from, to]),
  );

  return (
    <ChartFrame
      title={props.title}
      headingLevel={props.headingLevel}
      description={props.description}
      fileName={props.fileName}
      height={layout.height}
      table={table}
      textAlternative={lineage.edges
        .map(({ from, to }) => `${titles.get(from)} → ${titles.get(to)}`)
        .join('; ')}
    >
      {/* Scrolls sideways when it is wide, so the keyboard must reach it. */}
      <Box
        role="group"
        ref={setFrame}
        aria-label={t('lineage.scroll')}
        tabIndex={0}
        sx={{ overflowX: 'auto', paddingBottom: 1 }}
      >
        <Box
          sx={{
            position: 'relative',
            width: layout.width,
            height: layout.height,
          }}
        >
          <Box
            component="svg"
            aria-hidden
            width={layout.width}
            height={layout.height}
            sx={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}
          >
            {layout.edges.map(edge => (
              <path
                key={edge.id}
                d={edge.path}
                fill="none"
                stroke={
                  touches(edge) ? palette.primary.main : palette.text.disabled
                }
                strokeWidth={touches(edge) ? 2.5 : 1.5}
              />
            ))}
          </Box>
          {layout.columns.map((column, index) => (
            <Box key={column.left}>
              <Typography
                variant="overline"
                component="div"
                color="text.secondary"
                sx={{
                  position: 'absolute',
                  display: 'flex',
                  alignItems: 'flex-end',
                  left: column.left,
                  width: layout.nodeWidth,
                  height: HEADING_HEIGHT,
                  paddingBottom: 0.5,
                  lineHeight: 1.3,
                  letterSpacing: '0.04em',
                }}
                id={`${headingId}-${index}`}
              >
                {formats.list(
                  column.kinds.map(kind => t(`lineage.kind.${kind}`)),
                )}
              </Typography>
              <Box
                component="ul"
                aria-labelledby={`${headingId}-${index}`}
                sx={{ listStyle: 'none', margin: 0, padding: 0 }}
              >
                {column.nodes.map(place => (
                  <LineageNodeCard
                    key={place.node.id}
                    place={place}
                    left={column.left}
                    width={layout.nodeWidth}
                    current={
                      currentRef !== undefined && place.node.ref === currentRef
                    }
                    dimmed={
                      near.size > 0 &&
                      place.node.id !== activeId &&
                      !near.has(place.node.id)
                    }
                    description={describe(place.node.id)}
                    onActive={active =>
                      setActiveId(active ? place.node.id : undefined)
                    }
                  />
                ))}
              </Box>
              {column.hidden > 0 && (
                <Button
                  size="small"
                  onClick={() => setExpanded(true)}
                  sx={{
                    position: 'absolute',
                    left: column.left,
                    top: column.hiddenTop,
                    width: layout.nodeWidth,
                  }}
                >
                  {t('lineage.more', { total: formats.count(column.hidden) })}
                </Button>
              )}
            </Box>
          ))}
        </Box>
      </Box>
    </ChartFrame>
  );
}
