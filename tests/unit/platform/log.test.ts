import { expect, it } from "vitest";
import { loggedError } from "@/lib/platform/log";

it("an error is logged without the data that a driver adds", () => {
  const cause = new Error(
    'duplicate key value violates unique constraint "User_email_key": Key (email)=(jo (work)@people.example) already exists.',
  );
  const error = Object.assign(new Error("Could not save anna@people.example", { cause }), {
    code: "P2002",
    meta: { detail: "Key (email)=(anna@people.example) already exists." },
  });
  const logged = loggedError(error);
  expect(JSON.stringify(logged)).not.toMatch(/people\.example|\(work|anna/);
  expect(logged).toMatchObject({ type: "Error", code: "P2002" });
  expect(logged.message).toContain("Key (email)=([redacted]) already exists.");
  expect(logged.stack).toContain("log.test.ts");
});

it("a row that PostgreSQL refuses is not logged", () => {
  const { message } = loggedError(new Error("Failing row contains (1, Anna, (x), null).\nMore."));
  expect(message).toBe("Failing row contains ([redacted]).\nMore.");
});
