/**
 * A pattern over whole names: `*` stands for any characters, `?` for one, all
 * others for themselves. Case counts.
 */
export function namePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'su');
}

/** Why a name is left out, in words that are the same for each name. */
export type NameFilter = (name: string) => string | undefined;

/**
 * Made of `include` and `exclude` of a source; excluding wins.
 *
 * @returns a function that gives undefined for names that stay
 */
export function nameFilter(options: {
  include: string[];
  exclude: string[];
}): NameFilter {
  const include = options.include.map(namePattern);
  const exclude = options.exclude.map(namePattern);
  return name => {
    if (exclude.some(pattern => pattern.test(name))) {
      return "Matches an exclude pattern of the source's configuration";
    }
    if (!include.some(pattern => pattern.test(name))) {
      return "Matches no include pattern of the source's configuration";
    }
    return undefined;
  };
}
