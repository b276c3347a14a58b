/**
 * Licences that models come under, as SPDX and as Hugging Face spell them.
 * What is not here is passed on by name.
 */
const LICENCES: ReadonlyArray<[spdx: string, huggingFace: string]> = [
  ['Apache-2.0', 'apache-2.0'],
  ['MIT', 'mit'],
  ['BSD-2-Clause', 'bsd-2-clause'],
  ['BSD-3-Clause', 'bsd-3-clause'],
  ['ISC', 'isc'],
  ['MPL-2.0', 'mpl-2.0'],
  ['GPL-2.0-only', 'gpl-2.0'],
  ['GPL-3.0-only', 'gpl-3.0'],
  ['LGPL-2.1-only', 'lgpl-2.1'],
  ['LGPL-3.0-only', 'lgpl-3.0'],
  ['AGPL-3.0-only', 'agpl-3.0'],
  ['EPL-2.0', 'epl-2.0'],
  ['Artistic-2.0', 'artistic-2.0'],
  ['Unlicense', 'unlicense'],
  ['CC0-1.0', 'cc0-1.0'],
  ['CC-BY-2.0', 'cc-by-2.0'],
  ['CC-BY-3.0', 'cc-by-3.0'],
  ['CC-BY-4.0', 'cc-by-4.0'],
  ['CC-BY-SA-3.0', 'cc-by-sa-3.0'],
  ['CC-BY-SA-4.0', 'cc-by-sa-4.0'],
  ['CC-BY-NC-3.0', 'cc-by-nc-3.0'],
  ['CC-BY-NC-4.0', 'cc-by-nc-4.0'],
  ['CC-BY-ND-4.0', 'cc-by-nd-4.0'],
  ['CC-BY-NC-ND-4.0', 'cc-by-nc-nd-4.0'],
  ['CC-BY-NC-SA-4.0', 'cc-by-nc-sa-4.0'],
  ['ODbL-1.0', 'odbl'],
  ['PDDL-1.0', 'pddl'],
];

/** A licence in both spellings; undefined when it is none of the known ones. */
export function findLicence(
  id: string,
): { spdx: string; huggingFace: string } | undefined {
  const wanted = id.trim().toLocaleLowerCase('en-US');
  const found = LICENCES.find(
    ([spdx, huggingFace]) =>
      spdx.toLocaleLowerCase('en-US') === wanted || huggingFace === wanted,
  );
  return found && { spdx: found[0], huggingFace: found[1] };
}
