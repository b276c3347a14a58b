export { EmptyState, type EmptyStateProps } from './EmptyState';
export { ErrorPanel, type ErrorPanelProps } from './ErrorPanel';
export { SimulatedLabel } from './SimulatedLabel';
export { BlockSkeleton, TextSkeleton } from './Skeletons';
export { StaleBanner, type StaleBannerProps } from './StaleBanner';
