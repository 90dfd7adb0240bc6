/** The widths, in pixels, at which a page is looked at. The dark scheme changes colours alone: there one is enough. */
export function widthsIn(scheme: "light" | "dark"): number[] {
  return scheme === "light" ? [360, 1280] : [1280];
}
