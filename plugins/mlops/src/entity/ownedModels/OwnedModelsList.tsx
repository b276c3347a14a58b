import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ModelRow } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  FirstLine,
  SimulatedLabel,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { TAB_PATHS } from '../../pages/platform/tabs';
import { ModelFindingText } from '../modelState/ModelFindingText';
import { toPlatformRouteRef } from '../routes';
import { OwnedFilter, OwnedModels, worstTrouble } from './ownedModels';

/** The worst models with the finding of each, and the way to all there is. */
export function OwnedModelsList(props: {
  owned: OwnedModels;
  filter: OwnedFilter;
}) {
  const { owned, filter } = props;
  const { models, featureViews, endpoints } = owned;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const worst = worstTrouble(models);
  const total = formats.count(models.total);
  return (
    <>
      <FirstLine>
        {worst
          ? t(`owned.finding.${worst.trouble}`, {
              total,
              number: formats.count(worst.count),
            })
          : t('owned.finding.fine', { total })}
      </FirstLine>
      <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {models.items.map(row => (
          <OwnedModel key={row.ref} row={row} />
        ))}
      </Box>
      <Box
        component="nav"
        aria-label={t('owned.lists')}
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, marginTop: 2 }}
      >
        <ListLink tab="models" filter={filter}>
          {t('owned.models', { total })}
        </ListLink>
        <ListLink tab="endpoints" filter={filter}>
          {t('owned.endpoints', { total: formats.count(endpoints.total) })}
        </ListLink>
        <ListLink tab="featureViews" filter={filter}>
          {t('owned.featureViews', {
            total: formats.count(featureViews.total),
          })}
        </ListLink>
      </Box>
    </>
  );
}

function OwnedModel(props: { row: ModelRow }) {
  const { row } = props;
  return (
    <Box
      component="li"
      sx={{ paddingY: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ fontWeight: 600 }}>
        <EntityRefLink entityRef={row.ref} hideIcon>
          {row.title}
        </EntityRefLink>{' '}
        {row.simulated && <SimulatedLabel />}
      </Box>
      <Typography variant="body2" color="text.secondary">
        <ModelFindingText row={row} />
      </Typography>
    </Box>
  );
}

function ListLink(props: {
  tab: keyof typeof TAB_PATHS;
  filter: OwnedFilter;
  children: string;
}) {
  const { tab, filter, children } = props;
  const platform = useRouteRef(toPlatformRouteRef);
  if (!platform) return <span>{children}</span>;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const one of [value ?? []].flat()) params.append(name, one);
  }
  return (
    <Link to={`${platform()}/${TAB_PATHS[tab]}?${params}`}>{children}</Link>
  );
}
