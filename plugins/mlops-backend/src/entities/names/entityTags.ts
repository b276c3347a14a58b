import { slugOf } from './entityName';

const MAX_LENGTH = 63;
const MAX_TAGS = 20;

/** Words as tags that the catalog takes, each once, in order of first use. */
export function entityTags(words: Array<string | undefined>): string[] {
  const tags = new Set<string>();
  for (const word of words) {
    const tag = word && slugOf(word).slice(0, MAX_LENGTH).replace(/-+$/, '');
    if (tag) tags.add(tag);
  }
  return [...tags].slice(0, MAX_TAGS);
}
