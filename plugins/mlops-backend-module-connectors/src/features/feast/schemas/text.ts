import { protoJson } from '@mlops-portal/backstage-plugin-mlops-node';

/** A text field; an empty one, which proto3 leaves out, tells nothing. */
export const text = () => protoJson.string().transform(it => it || undefined);
