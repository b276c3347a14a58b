import { Entity } from '@backstage/catalog-model';
import {
  CopyBlock,
  EmptyState,
  TextSkeleton,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { CardFrame, useEntityOf } from '../frame';
import { loadOwnedModels, OwnedFilter } from './ownedModels';
import { OwnedModelsList } from './OwnedModelsList';

const SHOWN = 5;

/** Models of a group, user, system or domain, the worst first. */
export function OwnedModelsCard() {
  const { entity, entityRef } = useEntityOf<Entity>();
  const { t } = useMlopsTranslation();
  const relation = relationOf(entity);
  const filter: OwnedFilter = { [relation]: [entityRef] };
  const resource = useMlopsResource(
    ['owned-models', relation, entityRef],
    (api, signal) => loadOwnedModels(api, filter, SHOWN, signal),
  );
  return (
    <CardFrame
      title={t(`owned.title.${relation}`)}
      what={t('owned.what')}
      resource={resource}
      skeleton={<TextSkeleton lines={7} />}
    >
      {owned =>
        owned.models.total +
          owned.featureViews.total +
          owned.endpoints.total ===
        0 ? (
          <EmptyState
            title={t('owned.empty.title')}
            reason={t('owned.empty.reason')}
            steps={[
              t('owned.empty.registry'),
              <>
                {t('owned.empty.catalog')}
                <CopyBlock
                  label={t('owned.empty.label')}
                  text={`spec:\n  ${relation}: ${entityRef}`}
                />
              </>,
            ]}
          />
        ) : (
          <OwnedModelsList owned={owned} filter={filter} />
        )
      }
    </CardFrame>
  );
}

function relationOf(entity: Entity): 'owner' | 'system' | 'domain' {
  switch (entity.kind.toLocaleLowerCase('en-US')) {
    case 'system':
      return 'system';
    case 'domain':
      return 'domain';
    default:
      return 'owner';
  }
}
