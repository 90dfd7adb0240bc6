import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** A started program. */
export interface Child {
  process: ChildProcess;
  /** Resolves to its exit code when it has ended; a signal counts as 128 and its number would, as 1. */
  ended: Promise<number>;
  /** Asks it to end, and after `patience` milliseconds ends it and all that it started. */
  stop(patience?: number): Promise<void>;
}

/**
 * Starts a program in a process group of its own, so that a Ctrl-C in the terminal reaches only the process that
 * knows in which order things end, and so that the whole group can be ended.
 */
export function start(program: string, args: string[], options: SpawnOptions): Child {
  const child = spawn(program, args, { ...options, detached: true });
  const ended = once(child, "exit").then(([code]) => code ?? 1);
  return { process: child, ended, stop: (patience = 10_000) => stop(child, ended, patience) };
}

/** Starts the Node that runs this. */
export function startNode(args: string[], options: SpawnOptions): Child {
  return start(process.execPath, args, options);
}

async function stop(child: ChildProcess, ended: Promise<number>, patience: number): Promise<void> {
  child.kill("SIGTERM");
  await Promise.race([ended, sleep(patience, undefined, { ref: false })]);
  killGroup(child);
  await ended;
}

/** Ends what is left of the group, its leader included. */
export function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nobody is left.
  }
}
