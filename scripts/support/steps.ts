/**
 * Does one step of a longer work and shows it: its title while it lasts, how long it took when it is done.
 * @throws whatever the work throws, after having said that the step failed
 */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const { isTTY } = process.stdout;
  // A terminal shows one line a step, whose end overwrites its beginning; a log gets a beginning of long steps only.
  const begin = () => process.stdout.write(isTTY ? `  ${title} …` : `  ${title} …\n`);
  const timer = isTTY ? void begin() : setTimeout(begin, 1_000);
  const end = (outcome: string) => {
    clearTimeout(timer);
    process.stdout.write(`${isTTY ? "\r" : ""}  ${title}: ${outcome}${seconds(start)}\n`);
  };
  try {
    const result = await work();
    end("");
    return result;
  } catch (error) {
    end("failed after ");
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
