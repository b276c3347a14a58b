import { z } from 'zod';
import { AuthConfig, AuthScheme } from './types';
import { AuthSchemeName, authSchemes } from './schemes';

/**
 * Schema of `config.auth`: one of the schemes that the source understands, by
 * name or of the connector's own. Left out, it is `none` when that is allowed.
 *
 * @public
 */
export function authSchema(
  ...schemes: [AuthSchemeName | AuthScheme, ...(AuthSchemeName | AuthScheme)[]]
): z.ZodType<AuthConfig, unknown> {
  const allowed = schemes.map(scheme =>
    typeof scheme === 'string' ? authSchemes[scheme] : scheme,
  );
  const types = allowed.map(scheme => scheme.type);
  return z
    .unknown()
    .optional()
    .transform((value, context): AuthConfig => {
      if (value === undefined && types.includes('none')) {
        return { type: 'none' };
      }
      const type = z.looseObject({ type: z.string() }).safeParse(value);
      const scheme = allowed.find(
        s => type.success && s.type === type.data.type,
      );
      if (!scheme) {
        context.addIssue({
          code: 'custom',
          path: value === undefined ? [] : ['type'],
          message: `Must be one of ${types.join(', ')}`,
        });
        return z.NEVER;
      }
      const parsed = scheme.schema.safeParse(value);
      if (!parsed.success) {
        for (const { path, message } of parsed.error.issues) {
          context.addIssue({ code: 'custom', path, message });
        }
        return z.NEVER;
      }
      return { ...parsed.data, type: scheme.type };
    })
    .pipe(z.custom<AuthConfig>());
}
