/** A public page of every kind, of the demonstration data. */
export const PAGES = [
  "/",
  "/claims",
  "/claims?q=Ruttte",
  "/claims?q=nothing+of+that+kind",
  "/claims?status=consensus&rating=true&publisher=Daily+Mail",
  "/claims/rutte-no-plans-for-sudden-us-drawdown",
  "/claims/rutte-no-plans-for-sudden-us-drawdown/history",
  "/articles",
  "/articles/newslooks-rubio-nato-ties",
  "/articles/alliance-credibility",
  "/claimants/mark-rutte",
  "/newsrooms",
  "/newsrooms/demo-harbour-desk",
  "/methodology",
  "/moderation",
  "/data",
] as const;

/** Addresses that name nothing. */
export const NOWHERE = [
  "/nowhere",
  "/claims/nowhere",
  "/claims/nowhere/history",
  "/claims/_",
  "/articles/nowhere",
  "/claimants/nowhere",
  "/newsrooms/nowhere",
  "/newsrooms/x%00y",
  "/moderation/nothing",
  "/moderation/x%00y",
  `/claims/${"a".repeat(5_000)}`,
  "/cached/front/now",
  "/cached/claims/all",
  "/cached/moderation/now",
  "/cached/answers/500",
  "/%63ached/front/now",
] as const;
