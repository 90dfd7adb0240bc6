/**
 * The first package that the lock file demands and node_modules has not, or has in another version.
 * @param {{packages: Record<string, Entry>}} lock contents of package-lock.json
 * @param {{packages: Record<string, Entry>} | undefined} installed contents of node_modules/.package-lock.json,
 *   which npm writes when an installation is complete
 * @returns {string | undefined} a path such as "node_modules/next"
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}} Entry
 */
export function missingPackage(lock, installed) {
  const present = installed?.packages ?? {};
  return Object.keys(lock.packages).find((place) => {
    const wanted = lock.packages[place];
    const found = present[place];
    if (place === "") return false;
    // Optional packages are those of other systems, too.
    if (!found) return !wanted.optional && !wanted.devOptional;
    return found.version !== wanted.version || found.integrity !== wanted.integrity;
  });
}

/**
 * The commands that package.json's scripts hand to run.mjs.
 * @param {{scripts: Record<string, string>}} manifest contents of package.json
 * @returns {string[]}
 */
export function commandsOf(manifest) {
  return Object.values(manifest.scripts).flatMap(
    (line) => /^(?:exec )?node scripts\/run\.mjs (\S+)/.exec(line)?.[1] ?? [],
  );
}
