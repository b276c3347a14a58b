import { EntityLayout, EntitySwitch, isKind } from '@backstage/plugin-catalog';
import Grid from '@mui/material/Grid';
import {
  EntityEndpointConditionsCard,
  EntityEndpointRequestCard,
  EntityEndpointStateCard,
  EntityFeatureViewDefinitionCard,
  EntityFeatureViewFeaturesCard,
  EntityFeatureViewStateCard,
  EntityModelCardCard,
  EntityModelLineageCard,
  EntityModelReproducibilityContent,
  EntityModelStateCard,
  EntityModelVersionsContent,
  EntityOwnedModelsCard,
} from '../..';

// #region pages
const modelPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        <Grid item xs={12} md={6}>
          <EntityModelStateCard />
        </Grid>
        {/* your EntityAboutCard */}
        <Grid item xs={12}>
          <EntityModelLineageCard />
        </Grid>
        <Grid item xs={12}>
          <EntityModelCardCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/versions" title="Versions">
      <EntityModelVersionsContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/reproducibility" title="Reproducibility">
      <EntityModelReproducibilityContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const featureViewPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        <Grid item xs={12} md={6}>
          <EntityFeatureViewStateCard />
        </Grid>
        {/* your EntityAboutCard */}
        <Grid item xs={12}>
          <EntityFeatureViewFeaturesCard />
        </Grid>
        <Grid item xs={12}>
          <EntityFeatureViewDefinitionCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
  </EntityLayout>
);

const endpointPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        <Grid item xs={12} md={6}>
          <EntityEndpointStateCard />
        </Grid>
        {/* your EntityAboutCard */}
        <Grid item xs={12} md={6}>
          <EntityEndpointConditionsCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityEndpointRequestCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
  </EntityLayout>
);

export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('mlmodel')} children={modelPage} />
    <EntitySwitch.Case if={isKind('featureview')} children={featureViewPage} />
    <EntitySwitch.Case if={isKind('modelendpoint')} children={endpointPage} />
    {/* the cases that you have */}
  </EntitySwitch>
);
// #endregion

export const ownedModels = (
  // #region ownedModels
  <Grid item xs={12}>
    <EntityOwnedModelsCard />
  </Grid>
  // #endregion
);
