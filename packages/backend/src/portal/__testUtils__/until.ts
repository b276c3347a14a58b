/**
 * Asks until the answer is as it is to be.
 *
 * @throws with the last answer when it is not after a minute
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) {
      throw new Error(
        `Waited in vain until ${what}: ${JSON.stringify(answer)?.slice(0, 2000)}`,
      );
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
}
