import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Provenance } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  ErrorPanel,
  Resource,
  SimulatedLabel,
  StaleBanner,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { ReactNode } from 'react';
import { CardBody } from './CardBody';
import { isNotFound } from './isNotFound';
import { ProvenanceLine } from './ProvenanceLine';

/** Card of an entity page, filled with something that is loaded. */
export function CardFrame<T>(props: {
  title: ReactNode;
  /** What is loaded, as it stands in the sentence "… could not be loaded". */
  what: string;
  /** What the reader can still do when it cannot be loaded. */
  stillWorks?: string;
  resource: Resource<T>;
  /** In the layout of the content, so that nothing jumps. */
  skeleton: ReactNode;
  /** Instead of an error when the server does not know the entity. */
  notFound?: ReactNode;
  provenance?: (value: T) => Provenance | undefined;
  simulated?: (value: T) => boolean;
  headerActions?: (value: T) => ReactNode;
  children: (value: T) => ReactNode;
}) {
  const { resource, notFound } = props;
  const { value, error } = resource;
  const provenance = value && props.provenance?.(value);
  const unknown = notFound !== undefined && error && isNotFound(error);
  return (
    <EntityInfoCard
      title={
        <>
          {props.title}{' '}
          {value !== undefined && props.simulated?.(value) && (
            <SimulatedLabel />
          )}
        </>
      }
      headerActions={value !== undefined && props.headerActions?.(value)}
    >
      <CardBody>
        {error && !unknown && (
          <ErrorPanel
            what={props.what}
            stillWorks={props.stillWorks}
            error={error}
            onRetry={resource.reload}
          />
        )}
        {unknown && value === undefined && notFound}
        {resource.loading && props.skeleton}
        {provenance?.stale && (
          <StaleBanner
            observedAt={provenance.observedAt}
            source={provenance.sourceTitle}
            reason={provenance.staleReason}
          />
        )}
        {value !== undefined && props.children(value)}
        {provenance && <ProvenanceLine provenance={provenance} />}
      </CardBody>
    </EntityInfoCard>
  );
}
