/**
 * Does one step of a longer work and shows it: its title at once, how long it took when it is done.
 * @throws whatever the work throws, after having said that the step failed
 */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  // A terminal shows one line a step, unless the work itself says something.
  const [end, again] = process.stdout.isTTY ? ["", "\r"] : ["\n", ""];
  process.stdout.write(`  ${title} …${end}`);
  try {
    const result = await work();
    process.stdout.write(`${again}  ${title}: ${seconds(start)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${again}  ${title}: failed after ${seconds(start)}\n`);
    throw error;
  }
}

/** Runs a command's `main` and ends the process: with code 0, or with 1 and the error's message in one line. */
export async function command(main: () => Promise<void>): Promise<never> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error && error.message ? error.message : error);
    process.exit(1);
  }
  process.exit(0);
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
