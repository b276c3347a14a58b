import { z } from 'zod';

/**
 * A failed parse as sentences that start with the field, such as
 * `spec.owner: Invalid input: expected string, received undefined`.
 *
 * @public
 */
export function describeIssues(error: z.ZodError): string[] {
  return error.issues.map(issue => {
    const field = issue.path
      .map((part, index) => {
        if (typeof part === 'number') return `[${part}]`;
        return index === 0 ? String(part) : `.${String(part)}`;
      })
      .join('');
    return `${field || '(root)'}: ${issue.message}`;
  });
}
