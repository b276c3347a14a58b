const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield match case type'
  ).split(' '),
);

/** A Python string literal; JSON's escapes are a subset of Python's. */
export function pythonString(text: string): string {
  return JSON.stringify(text);
}

/** Text for a comment: one line, without control characters. */
export function pythonComment(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Gives names that Python accepts, each once. */
export class PythonNames {
  readonly #taken = new Set<string>();

  constructor(reserved: readonly string[]) {
    reserved.forEach(name => this.#taken.add(name));
  }

  take(text: string): string {
    const word = text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const stem = /^[A-Za-z]/.test(word) ? word : `view_${word}`;
    const base = KEYWORDS.has(stem) ? `${stem}_` : stem;
    let name = base;
    for (let n = 2; this.#taken.has(name); n++) name = `${base}_${n}`;
    this.#taken.add(name);
    return name;
  }
}

/** A call with one argument a line. */
export function pythonCall(
  callee: string,
  args: Array<[name: string, value: string] | undefined>,
): string {
  const lines = args
    .filter(arg => arg !== undefined)
    .map(([name, value]) => `    ${name}=${value.replace(/\n/g, '\n    ')},\n`);
  return `${callee}(\n${lines.join('')})`;
}

/** A list; one element a line when there are any. */
export function pythonList(elements: string[]): string {
  if (elements.length === 0) return '[]';
  return `[\n${elements.map(one => `    ${one},\n`).join('')}]`;
}
