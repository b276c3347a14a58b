import {
  Lineage,
  MLModelEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  BlockSkeleton,
  CopyBlock,
  EmptyState,
  LineageGraph,
  useFormats,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { CardFrame, useEntityOf } from '../frame';

/** From features through training to endpoints. */
export function ModelLineageCard() {
  const { entity, entityRef } = useEntityOf<MLModelEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const resource = useMlopsResource(['lineage', entityRef], (api, signal) =>
    api.getLineage(entityRef, { signal }),
  );
  const empty = <EmptyLineage entityRef={entityRef} />;
  return (
    <CardFrame
      title={t('model.lineage.title')}
      what={t('model.lineage.what')}
      resource={resource}
      skeleton={<BlockSkeleton height={220} />}
      notFound={empty}
    >
      {lineage =>
        lineage.edges.length === 0 ? (
          empty
        ) : (
          <ModelLineage
            lineage={lineage}
            entityRef={entityRef}
            name={entity.metadata.name}
          />
        )
      }
    </CardFrame>
  );
}

function ModelLineage(props: {
  lineage: Lineage;
  entityRef: string;
  name: string;
}) {
  const { lineage, entityRef, name } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const namesOf = (...kinds: Lineage['nodes'][number]['kind'][]) =>
    lineage.nodes
      .filter(node => kinds.includes(node.kind) && node.ref !== entityRef)
      .map(({ title }) => title);
  const views = namesOf('featureView');
  const inputs = views.length > 0 ? views : namesOf('dataset', 'run', 'model');
  const outputs = namesOf('endpoint');
  return (
    <LineageGraph
      lineage={lineage}
      currentRef={entityRef}
      fileName={`${name}-lineage`}
      title={t('model.lineage.finding', {
        inputs: inputs.length
          ? formats.list(inputs)
          : t('model.lineage.noInputs'),
        model: name,
        outputs: outputs.length
          ? formats.list(outputs)
          : t('model.lineage.noOutputs'),
      })}
      description={t('model.lineage.description')}
    />
  );
}

function EmptyLineage(props: { entityRef: string }) {
  const { t } = useMlopsTranslation();
  return (
    <EmptyState
      title={t('model.lineage.empty.title')}
      reason={t('model.lineage.empty.reason')}
      steps={[
        <>
          {t('model.lineage.empty.features')}
          <CopyBlock
            label={t('model.lineage.snippet.features')}
            text={'spec:\n  consumesFeatures:\n    - featureview:default/…'}
          />
        </>,
        <>
          {t('model.lineage.empty.endpoints')}
          <CopyBlock
            label={t('model.lineage.snippet.endpoint')}
            text={`spec:\n  serves:\n    - ${props.entityRef}`}
          />
        </>,
      ]}
    />
  );
}
