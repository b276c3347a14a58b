export * from './constants';
export * from './FeatureView';
export * from './MLModel';
export * from './ModelEndpoint';
export * from './validateMlopsEntity';
