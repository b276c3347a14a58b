/** What a figure has to be at least or at most. */
export type Bound = { atLeast: number } | { atMost: number };

/** Prints figures as lines of JSON and remembers whether all are within bounds. */
export class Figures {
  #allOk = true;

  get allOk(): boolean {
    return this.#allOk;
  }

  print(name: string, value: number, unit: string, bound?: Bound): void {
    const ok = !bound || isWithin(value, bound);
    this.#allOk &&= ok;
    const rounded = Math.round(value * 100) / 100;
    process.stdout.write(
      `${JSON.stringify({ name, value: rounded, unit, bound, ok })}\n`,
    );
  }
}

function isWithin(value: number, bound: Bound): boolean {
  return 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost;
}
