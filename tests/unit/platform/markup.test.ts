import { describe, expect, it } from "vitest";
import { markup } from "@/lib/platform/markup";

describe("markup", () => {
  it("lets text stay text, in an element and in an attribute", () => {
    const hostile = `</a><script>"x" & 'y' ]]>`;
    expect(String(markup`<a title="${hostile}">${hostile}</a>`)).toBe(
      '<a title="&lt;/a&gt;&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39; ]]&gt;">' +
        "&lt;/a&gt;&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39; ]]&gt;</a>",
    );
  });

  it("takes markup as it is, joins lists, and leaves out nothing", () => {
    const items = ["a<", "b"].map((text) => markup`<li>${text}</li>`);
    expect(String(markup`<ul>${items}</ul>${null}${undefined}${false}${0}`)).toBe(
      "<ul><li>a&lt;</li><li>b</li></ul>0",
    );
  });

  it("marks what XML has no character for", () => {
    expect(String(markup`${"a\0b\u0007c\uD800d\uFFFEe\t\n\u{1F600}"}`)).toBe(
      "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\t\n\u{1F600}",
    );
  });
});
