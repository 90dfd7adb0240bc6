const LABELS = {
  OWNER: "Owner",
  EDITOR: "Editor",
  REVIEWER: "Reviewer",
  OBSERVER: "Observer",
  INDEPENDENT: "Independent",
  STEWARD: "Steward",
};

/** A role as people read it. */
export function roleLabel(role: keyof typeof LABELS): string {
  return LABELS[role];
}
