interface Entry {
  version?: string;
  integrity?: string;
  optional?: boolean;
  devOptional?: boolean;
}
interface Packages {
  packages: Record<string, Entry>;
}
export function missingPackage(lock: Packages, installed: Packages | undefined): string | undefined;
export function commandsOf(manifest: { scripts: Record<string, string> }): string[];
