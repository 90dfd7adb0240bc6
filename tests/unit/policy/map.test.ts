import { expect, it } from "vitest";
import { PERMISSION_MAP_PEOPLE, permissionMap } from "@/lib/policy/map";

/** Who may do what, by the label of the people. */
const allowedTo = (words: string) => {
  const row = permissionMap().find((one) => one.words === words);
  return PERMISSION_MAP_PEOPLE.filter((_, index) => row?.allowed[index]);
};

it("says of each permission once, in words of its own, who has it", () => {
  const words = permissionMap().map((one) => one.words);
  expect(new Set(words).size).toBe(words.length);
  for (const { allowed } of permissionMap()) expect(allowed).toHaveLength(PERMISSION_MAP_PEOPLE.length);
});

it.each([
  ["Give a verdict", ["Independent", "Reviewer", "Editor", "Owner"]],
  ["Change its people and settings", ["Owner"]],
  ["Sign a colleague’s verdict off, or return it", ["Editor", "Owner"]],
  ["Read its board", ["Observer", "Reviewer", "Editor", "Owner"]],
  ["Admit newsrooms, decline or revoke them", ["Steward"]],
  ["Found a newsroom", ["Independent", "Observer", "Reviewer", "Editor", "Owner"]],
])("%s", (words, people) => {
  expect(allowedTo(words)).toEqual(people);
});
