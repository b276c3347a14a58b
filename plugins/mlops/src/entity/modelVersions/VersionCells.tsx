import { Link } from '@backstage/core-components';
import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  MISSING,
  StatusChip,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';

const SHORT_COMMIT = 8;

/** Name of a version with its role, aliases and legacy stage. */
export function VersionCell(props: { version: ModelVersion }) {
  const { version, url, role, aliases, stage } = props.version;
  const { t } = useMlopsTranslation();
  const labels = aliases.filter(alias => alias !== role);
  return (
    <Box
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        // The app's theme gives chips a margin.
        '& > div': { margin: 0 },
      }}
    >
      <Box component="span" sx={{ fontWeight: 600 }}>
        {url ? <Link to={url}>{version}</Link> : version}
      </Box>
      {role && (
        <Chip
          size="small"
          color={role === 'champion' ? 'primary' : 'default'}
          label={t(`model.role.${role}`)}
        />
      )}
      {labels.map(alias => (
        <Chip key={alias} size="small" variant="outlined" label={alias} />
      ))}
      {stage && <Chip size="small" variant="outlined" label={stage} />}
    </Box>
  );
}

/** The run that made a version, how it ended and how long it took. */
export function RunCell(props: { version: ModelVersion }) {
  const { run, runId, runUrl } = props.version;
  const { t } = useMlopsTranslation();
  const { duration } = useFormats();
  if (!run) {
    if (!runId) return <>{t('versions.run.none')}</>;
    return runUrl ? (
      <Link to={runUrl}>{t('versions.run.elsewhere')}</Link>
    ) : (
      <>{t('versions.run.unknown')}</>
    );
  }
  const name = run.name ?? run.runId.slice(0, SHORT_COMMIT);
  const seconds =
    run.startedAt && run.endedAt
      ? (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000
      : undefined;
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      {run.url ? <Link to={run.url}>{name}</Link> : name}
      {run.status !== 'succeeded' && (
        <StatusChip kind="run" status={run.status} plain />
      )}
      {run.deleted && t('versions.run.deleted')}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {seconds !== undefined && duration(seconds)}
      </Box>
    </Box>
  );
}

/** The commit that trained a version, shortened. */
export function CodeCell(props: { version: ModelVersion }) {
  const commit = props.version.run?.codeVersion;
  if (!commit) return <>{MISSING}</>;
  return (
    <Box component="code" title={commit}>
      {commit.slice(0, SHORT_COMMIT)}
    </Box>
  );
}
