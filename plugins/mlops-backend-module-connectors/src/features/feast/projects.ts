import {
  HttpClient,
  ListContext,
  ReadContext,
  readHttpList,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { FeastConfig } from './config';
import { registryPager } from './pager';
import { projectSchema } from './schemas/registry';

/** What the readers of one sync share. */
export interface FeastState {
  projects?: Promise<string[]>;
}

export type FeastContext = ReadContext<FeastConfig, HttpClient, FeastState>;

/** Names of the projects that the registry lets us see. */
async function listProjects(
  context: ListContext<HttpClient> & { config: FeastConfig },
): Promise<string[]> {
  const names: string[] = [];
  const pages = readHttpList(context, {
    pager: registryPager('projects', context.config.pageSize),
    request: { path: '/projects' },
    item: projectSchema,
    noun: 'project',
  });
  for await (const projects of pages) {
    names.push(...projects.map(project => project.spec.name));
  }
  return names;
}

/**
 * The projects to read. The registry answers with an empty list for a project
 * that does not exist, so a configured one is looked for first: else a slip of
 * the pen would read as "everything was deleted".
 */
export async function projectsToRead(context: FeastContext): Promise<string[]> {
  context.state.projects ??= listProjects(context);
  const existing = await context.state.projects;
  const wanted = context.config.projects;
  if (!wanted) return existing;
  const missing = wanted.filter(name => !existing.includes(name));
  for (const name of missing) {
    context.report.error('A configured project is not in the registry', {
      sample: name,
      hint: missingHint(existing),
    });
    context.incomplete(`The registry has no project "${name}"`);
  }
  return wanted.filter(name => existing.includes(name));
}

/**
 * Whether an empty list of a project is to be believed: a project deleted
 * since it was listed, or hidden by a permission, reads as empty too.
 */
export async function projectExists(
  context: FeastContext,
  project: string,
): Promise<boolean> {
  const found = await context.client.find(
    `/projects/${encodeURIComponent(project)}`,
  );
  if (found === undefined) {
    context.incomplete(
      `The project "${project}" went away while the registry was read`,
    );
  }
  return found !== undefined;
}

export function missingHint(existing: string[]): string {
  const known =
    existing.length > 0
      ? `The registry shows: ${existing.join(', ')}.`
      : 'The registry shows no project at all.';
  return `${known} Correct "projects" in the source's config, or let the portal's account read the project.`;
}
