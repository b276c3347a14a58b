import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { OwnersConfig, SourceConfig } from '../../config';
import { AbsentReferences } from '../owners/AbsentReferences';
import { KnownReferences } from '../owners/KnownReferences';
import { resolveOwner } from '../owners/resolveOwner';
import { ProblemCollector } from '../ProblemCollector';
import { ModelMapping } from './mappingConfig';

/** What of a source's configuration its entities depend on. */
export type EntitySource = Pick<
  SourceConfig,
  'id' | 'connector' | 'title' | 'owner' | 'simulated' | 'entities'
>;

/** What building entities of one source needs besides the facts. */
export class EntityContext {
  readonly source: EntitySource;
  readonly mapping: ModelMapping;
  readonly known: KnownReferences;
  readonly problems: ProblemCollector;
  readonly #owners: OwnersConfig;
  readonly #absences: Pick<AbsentReferences, 'isConfirmed'>;
  readonly #reported: ReadonlySet<string>;
  readonly #missing: Set<string>;

  constructor(options: {
    source: EntitySource;
    mapping: ModelMapping;
    owners: OwnersConfig;
    known: KnownReferences;
    problems: ProblemCollector;
    absences: Pick<AbsentReferences, 'isConfirmed'>;
    /** Messages that readers know of this source from the run before. */
    reported: ReadonlySet<string>;
    /** Where references go that the catalog does not have. */
    missing: Set<string>;
  }) {
    this.source = options.source;
    this.mapping = options.mapping;
    this.known = options.known;
    this.problems = options.problems;
    this.#owners = options.owners;
    this.#absences = options.absences;
    this.#reported = options.reported;
    this.#missing = options.missing;
  }

  /** Something about one object that an operator can put right. */
  warn(message: string, sample: string, hint?: string): void {
    this.problems.add(this.source.id, 'warning', message, { sample, hint });
  }

  /**
   * Something that the catalog does not have. It counts once the catalog had
   * its chance to bring it; what readers know already does not come and go.
   */
  warnMissing(
    reference: string,
    message: string,
    sample: string,
    hint: string,
  ): void {
    this.#missing.add(reference);
    if (this.#absences.isConfirmed(reference) || this.#reported.has(message)) {
      this.warn(message, sample, hint);
    }
  }

  owner(
    name: string,
    found: { tags: Record<string, string>; declared?: string },
  ): string {
    const { owner, unresolved } = resolveOwner(found, {
      config: this.#owners,
      sourceDefault: this.source.entities.owner,
      sourceOwner: this.source.owner,
      known: this.known,
    });
    if (unresolved !== undefined) {
      this.warnMissing(
        `owner ${unresolved}`,
        'The owner is not a group or user of the catalog; the default owner stands in',
        `${name}: ${unresolved}`,
        'Map it under mlops.owners.teams or mlops.owners.emails, or add the group to the catalog.',
      );
    }
    if (!this.known.owners.has(owner)) {
      this.warnMissing(
        `owner ${owner}`,
        'The default owner is not a group or user of the catalog',
        owner,
        'Set mlops.owners.default to a group that exists.',
      );
    }
    return owner;
  }

  /** Reference of a system or domain that the catalog has. */
  partOf(
    kind: 'system' | 'domain',
    name: string,
    value: string | undefined,
  ): string | undefined {
    if (!value) return undefined;
    const existing = { system: this.known.systems, domain: this.known.domains };
    try {
      const ref = stringifyEntityRef(
        parseEntityRef(value, {
          defaultKind: kind,
          defaultNamespace: this.source.entities.namespace,
        }),
      );
      if (existing[kind].has(ref)) return ref;
    } catch {
      // Told below, as a name that the catalog does not have.
    }
    this.warnMissing(
      `${kind} ${value}`,
      `The ${kind} is not in the catalog; it is left out`,
      `${name}: ${value}`,
      `Add the ${kind} to the catalog, or correct its name.`,
    );
    return undefined;
  }
}
