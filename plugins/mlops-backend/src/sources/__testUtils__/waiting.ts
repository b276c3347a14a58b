/** A promise and the function that fulfils it. */
export function gate(): { opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { opened, open };
}

/** Looks until something is true, for five seconds at most. */
export async function until(condition: () => boolean | Promise<boolean>) {
  for (let i = 0; i < 500; i += 1) {
    if (await condition()) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error('It never came true');
}
