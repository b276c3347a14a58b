/** Texts of a model card that a description can hold. @public */
export interface ModelCardTexts {
  /** What comes before the first heading. */
  summary?: string;
  intendedUse?: string;
  outOfScope?: string;
  limitations?: string;
  ethicalConsiderations?: string;
  trainingData?: string;
  evaluationData?: string;
}

const HEADINGS: Array<[RegExp, Exclude<keyof ModelCardTexts, 'summary'>]> = [
  [/^(out[- ]of[- ]scope|misuse)/i, 'outOfScope'],
  [/^(intended|direct|primary) uses?|^uses?$/i, 'intendedUse'],
  [/^ethic/i, 'ethicalConsiderations'],
  [/limitation|^caveats/i, 'limitations'],
  [/^training data/i, 'trainingData'],
  [/^(evaluation|test(ing)?) data/i, 'evaluationData'],
];

/**
 * Finds the sections of a model card in a Markdown description, as people
 * write them in the description of a registered model. Fenced code is left
 * alone, metadata at the top is skipped, and a placeholder of a card template
 * counts as nothing.
 *
 * @public
 */
export function readModelCard(markdown: string): ModelCardTexts {
  const texts: ModelCardTexts = {};
  let section: keyof ModelCardTexts | undefined = 'summary';
  let sectionLevel = 1;
  let fenced = false;
  const lines: Partial<Record<keyof ModelCardTexts, string[]>> = {};
  for (const line of withoutFrontMatter(markdown).split(/\r?\n/)) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading) {
      const level = heading[1].length;
      const found = sectionOf(heading[2]);
      const inside = !found && level > sectionLevel && section !== 'summary';
      if (!inside) {
        // The title of a card comes before its summary.
        section = found ?? (level === 1 ? 'summary' : undefined);
        sectionLevel = level;
        continue;
      }
    }
    if (section) (lines[section] ??= []).push(line);
  }
  for (const [key, content] of Object.entries(lines)) {
    const text = content.join('\n').trim();
    if (text && !isPlaceholder(text)) {
      texts[key as keyof ModelCardTexts] = text;
    }
  }
  return texts;
}

function sectionOf(heading: string): keyof ModelCardTexts | undefined {
  const plain = heading.replace(/[*_`]/g, '').trim();
  return HEADINGS.find(([pattern]) => pattern.test(plain))?.[1];
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^\uFEFF?---\r?\n(?:[\s\S]*?\r?\n)?---\r?\n/, '');
}

function isPlaceholder(text: string): boolean {
  return /^[*_[]*(more information needed|not documented|todo|tbd|n\/a)[.\]*_]*$/i.test(
    text,
  );
}
