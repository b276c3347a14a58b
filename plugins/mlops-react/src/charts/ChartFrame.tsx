import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import ShowChart from '@mui/icons-material/ShowChart';
import TableChartOutlined from '@mui/icons-material/TableChartOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';

import { ReactNode, Suspense, useId, useState } from 'react';
import { useMlopsTranslation } from '../translation';
import { ChartTable } from './chartData';
import { ChartTableView } from './ChartTableView';
import { toCsv } from './csv';
import { downloadText } from './downloadText';
import { visuallyHidden } from './visuallyHidden';

/** @public */
export interface ChartFrameProps {
  /** The finding, as a sentence. */
  title: ReactNode;
  /** Level of the title in the page. */
  headingLevel?: 3 | 4 | 5;
  /** How it was made: what, when, from where. */
  description?: ReactNode;
  /** What the picture says, for those who cannot see it. */
  textAlternative: string;
  /** The same content as rows; also the CSV. */
  table: ChartTable;
  /** Name of the CSV file, without its ending. */
  fileName: string;
  /** Pixels; the place is kept while the chart loads. */
  height: number;
  /** Beside the title, such as a label for simulated data. */
  mark?: ReactNode;
  children: ReactNode;
}

/**
 * What surrounds every chart: the finding as title, the picture or the same
 * content as a table, the download and the text alternative.
 *
 * @public
 */
export function ChartFrame(props: ChartFrameProps) {
  const { t } = useMlopsTranslation();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const titleId = useId();
  const textId = useId();
  return (
    <Box
      component="figure"
      aria-labelledby={titleId}
      aria-describedby={textId}
      sx={{ margin: 0, minWidth: 0, width: '100%' }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'flex-start',
          gap: 1,
          marginBottom: 1,
        }}
      >
        <Box sx={{ flexGrow: 1, minWidth: 0 }}>
          <Typography
            id={titleId}
            component={`h${props.headingLevel ?? 4}`}
            sx={{ fontSize: '1rem', fontWeight: 600, lineHeight: 1.4, m: 0 }}
          >
            {props.title} {props.mark}
          </Typography>
          {props.description && (
            <Typography variant="body2" color="text.secondary">
              {props.description}
            </Typography>
          )}
        </Box>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={view}
          aria-label={t('charts.view')}
          onChange={(_, next: 'chart' | 'table' | null) =>
            next && setView(next)
          }
          sx={{ '& > button': { padding: '4px' } }}
        >
          <ToggleButton value="chart" aria-label={t('charts.view.chart')}>
            <ShowChart fontSize="small" />
          </ToggleButton>
          <ToggleButton value="table" aria-label={t('charts.view.table')}>
            <TableChartOutlined fontSize="small" />
          </ToggleButton>
        </ToggleButtonGroup>
        <Tooltip title={t('charts.download')}>
          <IconButton
            size="small"
            aria-label={t('charts.download')}
            onClick={() =>
              downloadText(
                `${props.fileName}.csv`,
                toCsv(props.table),
                'text/csv',
              )
            }
          >
            <DownloadOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
      <Box id={textId} component="p" sx={visuallyHidden}>
        {props.textAlternative}
      </Box>
      {view === 'chart' ? (
        <Suspense
          fallback={
            <Skeleton
              role="progressbar"
              variant="rectangular"
              height={props.height}
              aria-label={t('common.loading')}
            />
          }
        >
          {props.children}
        </Suspense>
      ) : (
        <ChartTableView
          table={props.table}
          labelledBy={titleId}
          maxHeight={Math.max(props.height, 200)}
        />
      )}
    </Box>
  );
}
