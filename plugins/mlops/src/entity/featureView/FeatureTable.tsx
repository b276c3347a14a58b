import {
  FirstLine,
  MISSING,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useState } from 'react';

const SEARCH_FROM = 12;
const oneLine = { whiteSpace: 'nowrap', wordBreak: 'normal' } as const;

interface Feature {
  name: string;
  type: string;
  description?: string;
}

/** Features with their types; a search appears when there are many. */
export function FeatureTable(props: { features: readonly Feature[] }) {
  const { features } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase(formats.locale);
  const shown = features.filter(({ name, type, description = '' }) =>
    `${name} ${type} ${description}`
      .toLocaleLowerCase(formats.locale)
      .includes(wanted),
  );
  const types = [...new Set(features.map(({ type }) => type))].sort();
  return (
    <>
      <FirstLine>
        {t('featureView.features.finding', {
          total: formats.count(features.length),
          types: formats.list(types),
        })}
      </FirstLine>
      {features.length >= SEARCH_FROM && (
        <TextField
          type="search"
          size="small"
          label={t('featureView.features.search', {
            shown: formats.count(shown.length),
            total: formats.count(features.length),
          })}
          value={search}
          onChange={event => setSearch(event.target.value)}
          sx={{ marginBottom: 1, width: 'min(100%, 320px)' }}
        />
      )}
      <TableContainer tabIndex={0} sx={{ maxHeight: 480 }}>
        <Table
          size="small"
          stickyHeader
          aria-label={t('featureView.features.title')}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('featureView.column.name')}</TableCell>
              <TableCell>{t('featureView.column.type')}</TableCell>
              <TableCell sx={{ minWidth: 160 }}>
                {t('featureView.column.description')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ name, type, description }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row" sx={oneLine}>
                  <code>{name}</code>
                </TableCell>
                <TableCell sx={oneLine}>{type}</TableCell>
                <TableCell>{description || MISSING}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
