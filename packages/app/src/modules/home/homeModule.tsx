import { MarkdownContent } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const content = `
### What to try first

- **[ML platform](/mlops)**: every model, feature view and endpoint, worst first
- **[Sources](/mlops/sources)**: the systems the portal is kept in step with; test a connection, sync now
- **[Model flight-delay](/catalog/default/mlmodel/flight-delay)**: versions, metrics, reproducibility, lineage
- **[Team routes](/catalog/default/group/team-routes)**: the models of one team

Models and feature views here were really trained and registered on public
data; what is simulated says so where it is shown.
`;

const gettingStartedWidget = HomePageWidgetBlueprint.make({
  name: 'getting-started',
  params: {
    name: 'GettingStarted',
    title: 'Getting started',
    description: 'Where to look first',
    components: async () => ({
      Content: () => <MarkdownContent content={content} />,
    }),
  },
});

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [gettingStartedWidget],
});
