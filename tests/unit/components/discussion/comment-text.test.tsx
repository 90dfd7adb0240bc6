import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { CommentText } from "@/components/discussion/comment-text";

afterEach(cleanup);

const show = (text: string) =>
  render(<CommentText text={text} handles={new Set(["anna"])} />).container.firstElementChild as HTMLElement;

it("shows quotations, links that lead nowhere by themselves, and mentions", () => {
  const shown = show("> They said it\n@anna see https://a.example/b.");
  expect(shown.querySelector("blockquote")?.textContent).toBe("They said it");
  const link = shown.querySelector("a");
  expect(link?.getAttribute("href")).toBe("https://a.example/b");
  expect(link?.getAttribute("rel")).toBe("nofollow noopener noreferrer");
  expect(shown.querySelector("strong")?.textContent).toBe("@anna");
  expect(shown.querySelector("p")?.textContent).toBe("@anna see https://a.example/b.");
});

it.each([
  "<script>window.pwned = 1</script>",
  '<img src=x onerror="window.pwned = 1">',
  "[click](javascript:window.pwned=1)",
  "javascript:window.pwned=1",
  'https://a.example/"onmouseover="window.pwned=1',
  "> <svg onload=window.pwned=1>",
  "&lt;b&gt; {{7*7}}",
])("shows %s as text", (text) => {
  const shown = show(text);
  expect(shown.textContent).toBe(text.replace(/^> /, ""));
  expect(shown.querySelectorAll("script, img, svg, b").length).toBe(0);
  for (const link of shown.querySelectorAll("a")) {
    expect(new URL(link.href).protocol).toBe("https:");
    expect(link.getAttributeNames().sort()).toEqual(["href", "rel"]);
  }
});
