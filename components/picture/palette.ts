/** The site's colours on paper (app/globals.css), for pictures, which have no style sheet. */
export const PALETTE = {
  paper: "#fbfbf9",
  tint: "#f1f1ec",
  ink: "#17191d",
  muted: "#575b63",
  rule: "#d8d8d2",
  edge: "#81848a",
  accent: "#6d1f50",
  rating: { 1: "#9a3d06", 2: "#c4702a", 3: "#808388", 4: "#4a83c3", 5: "#174f92" },
} as const;

export const SERIF = "Newsreader";
export const SANS = "Libre Franklin";
