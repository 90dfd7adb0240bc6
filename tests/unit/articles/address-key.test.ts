import { describe, expect, it } from "vitest";
import { addressKey } from "@/lib/articles/address-key";

const STORY = "https://news.example/world/pause-in-aid-1234";

describe("one article", () => {
  it.each([
    "http://news.example/world/pause-in-aid-1234",
    "https://www.news.example/world/pause-in-aid-1234/",
    "https://m.news.example/world/pause-in-aid-1234",
    "https://mobile.news.example/world/pause-in-aid-1234",
    "https://amp.news.example/world/pause-in-aid-1234",
    "https://www.m.news.example/world/pause-in-aid-1234",
    "https://NEWS.example:443/world/pause-in-aid-1234",
    "http://news.example:80/world/pause-in-aid-1234",
    "https://news.example/world//pause-in-aid-1234",
    "https://news.example/world/./x/../pause-in-aid-1234",
    "https://news.example/world/pause%2Din%2Daid-1234",
    "https://news.example/world/pause-in-aid-1234#comments",
    "https://news.example/world/pause-in-aid-1234#:~:text=pause%20in%20aid",
    "https://news.example/world/pause-in-aid-1234?utm_source=x&utm_medium=social&UTM_Campaign=y",
    "https://news.example/world/pause-in-aid-1234?fbclid=IwAR0&gclid=1&msclkid=2&mc_cid=3&mc_eid=4",
    "https://news.example/world/pause-in-aid-1234?at_medium=social&ns_mchannel=x&CMP=share_btn&smid=tw-share",
    "https://news.example/world/pause-in-aid-1234?",
    "https://news.example/world/pause-in-aid-1234/amp",
    "https://news.example/world/pause-in-aid-1234/amp/",
    "https://news.example/world/pause-in-aid-1234.amp",
    "https://news.example/amp/world/pause-in-aid-1234",
    "https://news.example/world/pause-in-aid-1234?amp",
    "https://news.example/world/pause-in-aid-1234?amp=1",
    "https://news.example/world/pause-in-aid-1234?outputType=amp",
    "https://news.example/world/pause-in-aid-1234/index.html",
    "https://www.google.com/amp/s/www.news.example/world/pause-in-aid-1234/amp/?usqp=mq331",
    "https://www.google.co.uk/amp/news.example/world/pause-in-aid-1234",
    "https://www.bing.com/amp/s/amp.news.example/world/pause-in-aid-1234",
    "https://news-example.cdn.ampproject.org/c/s/news.example/world/pause-in-aid-1234?amp_js_v=0.1#aoh=1",
    "https://www-news-example.cdn.ampproject.org/v/s/www.news.example/world/pause-in-aid-1234",
  ])("%s", (address) => expect(addressKey(address)).toBe(addressKey(STORY)));

  it.each([
    ["https://news.example/show?id=7&page=2", "https://www.news.example/show/?page=2&utm_source=x&id=7"],
    ["https://en.wiki.example/wiki/NATO", "https://en.m.wiki.example/wiki/NATO"],
    ["https://bücher.example/a", "https://xn--bcher-kva.example/a/"],
    ["https://news.example/", "http://www.news.example"],
  ])("%s and %s", (one, other) => expect(addressKey(one)).toBe(addressKey(other)));
});

describe("two articles", () => {
  it.each([
    ["https://news.example/show?id=7", "https://news.example/show?id=8"],
    ["https://news.example/show?id=7", "https://news.example/show"],
    ["https://news.example/?p=101", "https://news.example/?p=102"],
    ["https://news.example/a?page=1", "https://news.example/a?page=2"],
    ["https://news.example/story?ref=A1", "https://news.example/story?ref=A2"],
    ["https://news.example/Story", "https://news.example/story"],
    ["https://news.example/a/b", "https://news.example/a-b"],
    ["https://news.example/a", "https://other.example/a"],
    ["https://uk.news.example/a", "https://us.news.example/a"],
    ["https://mobile.example/a", "https://example.com/a"],
    ["https://amp.example/a", "https://www.example/a"],
    ["https://m.example/a", "https://example/a"],
    ["https://news.example/blog/amp", "https://news.example/blog"],
    ["https://news.example/amp/guitars", "https://news.example/guitars"],
    ["https://news.example/show?amp=17", "https://news.example/show"],
    ["https://news.example/#!/story/1", "https://news.example/#!/story/2"],
    ["https://news.example:8443/a", "https://news.example/a"],
    ["https://news.example/?id=a%26b", "https://news.example/?id=a&b"],
    ["https://www.google.com/amp/s/news.example/a", "https://www.google.com/amp/s/news.example/b"],
    ["https://www.google.com/search?q=a", "https://www.google.com/search?q=b"],
  ])("%s and %s", (one, other) => expect(addressKey(one)).not.toBe(addressKey(other)));
});

it("a key is a key's own key", () => {
  for (const address of [STORY, "https://news.example/show?b=2&a=1", "https://news.example/#!/story/1"])
    expect(addressKey(`https://${addressKey(address)}`)).toBe(addressKey(address));
});

it.each(["", "no address", "https://", "/world/story"])("%j is no address", (text) =>
  expect(() => addressKey(text)).toThrow(TypeError),
);
