import {
  EndpointDetail,
  ModelEndpointEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  BlockSkeleton,
  FirstLine,
  RelativeTime,
  StatusChip,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { CardFrame, useEntityOf } from '../frame';
import { useEndpoint } from './useEndpoint';

type Condition = NonNullable<EndpointDetail['fact']>['conditions'][number];

const VERDICTS = { True: 'pass', False: 'fail', Unknown: 'unknown' } as const;
const WORST_FIRST = ['False', 'Unknown', 'True'];

/** What the serving system says of an endpoint's health, worst first. */
export function EndpointConditionsCard() {
  const { entityRef } = useEntityOf<ModelEndpointEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const none = (
    <Typography color="text.secondary">
      {t('endpoint.conditions.none')}
    </Typography>
  );
  return (
    <CardFrame
      title={t('endpoint.conditions.title')}
      what={t('endpoint.conditions.what')}
      resource={useEndpoint(entityRef)}
      skeleton={<BlockSkeleton height={140} />}
      notFound={none}
    >
      {({ fact }) =>
        fact && fact.conditions.length > 0 ? (
          <Conditions conditions={fact.conditions} />
        ) : (
          none
        )
      }
    </CardFrame>
  );
}

function Conditions(props: { conditions: readonly Condition[] }) {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const conditions = [...props.conditions].sort(
    (a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status),
  );
  const notMet = conditions.filter(({ status }) => status !== 'True');
  return (
    <>
      <FirstLine>
        {notMet.length === 0
          ? t('endpoint.conditions.all', {
              total: formats.count(conditions.length),
            })
          : t('endpoint.conditions.some', {
              total: formats.count(conditions.length),
              names: formats.list(notMet.map(({ type }) => type)),
            })}
      </FirstLine>
      <TableContainer tabIndex={0}>
        <Table size="small" aria-label={t('endpoint.conditions.title')}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ minWidth: 150 }}>
                {t('endpoint.conditions.column.type')}
              </TableCell>
              <TableCell>{t('endpoint.conditions.column.state')}</TableCell>
              <TableCell>{t('endpoint.conditions.column.reason')}</TableCell>
              <TableCell>{t('endpoint.conditions.column.since')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {conditions.map(condition => (
              <TableRow key={condition.type}>
                <TableCell component="th" scope="row" sx={{ minWidth: 150 }}>
                  {condition.type}
                </TableCell>
                <TableCell>
                  <StatusChip
                    kind="verdict"
                    status={VERDICTS[condition.status]}
                    plain
                  />
                </TableCell>
                <TableCell sx={{ minWidth: 200 }}>
                  {[condition.reason, condition.message]
                    .filter(Boolean)
                    .join(': ')}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <RelativeTime
                    moment={condition.lastTransitionAt}
                    fallback={t('common.missing')}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
