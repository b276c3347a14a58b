import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts the made-up registry in a process of its own. */
export async function startRegistry(
  models: number,
  versionsOfEach: number,
): Promise<{ address: string; stop(): void }> {
  const child = spawn(
    process.execPath,
    [
      require.resolve('./mlflowServer.mjs'),
      String(models),
      String(versionsOfEach),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`The registry ended with exit code ${code}`)),
    );
  });
  return { address, stop: () => child.stdin.end() };
}
