import { describe, expect, it } from "vitest";
import { isPublicAddress } from "@/lib/platform/address-ranges";
import { lookupFor, outgoingUrl, type Resolve } from "@/lib/platform/outgoing-address";

process.env.TOUCHSTONE_OUTGOING_TEST_HOSTS = "127.0.0.1:9000";

const HOSTILE = `
http://127.0.0.1/ http://127.1/ http://127.0.1/ http://127.255.255.254/ http://2130706433/ http://0x7f000001/
http://017700000001/ http://0177.0.0.1/ http://0x7f.0.0.1/ http://0x7f.1/ http://00000177.0.0.1/ http://127.0.0.1./
http://1２7.0.0.1/ http://127。0。0。1/ http://①②⑦.0.0.1/ http://%31%32%37.0.0.1/
http://0/ http://0.0.0.0/ http://0.1.2.3/ http://255.255.255.255/ http://4294967295/
http://10.0.0.1/ http://10.255.255.255/ http://167772161/ http://172.16.0.1/ http://172.31.255.255/ http://192.168.0.1/
http://0xc0a80001/ http://169.254.169.254/latest/meta-data/ http://2852039166/ http://0xa9fea9fe/ http://0251.0376.0251.0376/
http://169.254.170.2/ http://100.64.0.1/ http://100.100.100.200/ http://100.127.255.255/
http://192.0.0.192/ http://192.0.2.1/ http://192.88.99.1/ http://198.18.0.1/ http://198.19.255.255/ http://198.51.100.1/
http://203.0.113.1/ http://224.0.0.1/ http://239.255.255.250/ http://240.0.0.1/
http://[::]/ http://[::1]/ http://[0:0:0:0:0:0:0:1]/ http://[::127.0.0.1]/ http://[::7f00:1]/ http://[::ffff:127.0.0.1]/
http://[::ffff:7f00:1]/ http://[::ffff:10.0.0.1]/ http://[::ffff:169.254.169.254]/ http://[::ffff:8.8.8.8]/
http://[::ffff:0:127.0.0.1]/ http://[64:ff9b::7f00:1]/ http://[64:ff9b::169.254.169.254]/ http://[64:ff9b:1::a00:1]/
http://[2002:7f00:1::]/ http://[2002:a9fe:a9fe::1]/ http://[2001:0:7f00:1::]/ http://[2001:db8::1]/ http://[3fff::1]/
http://[fc00::1]/ http://[fd00:ec2::254]/ http://[fe80::1]/ http://[fec0::1]/ http://[ff02::1]/ http://[ff0e::1]/
http://[100::1]/ http://[5f00::1]/ http://[4000::1]/ http://[e000::1]/
http://localhost/ http://LOCALHOST/ http://metadata/ http://database/ https://intranet/
http://check.example:22/ http://check.example:8080/ https://check.example:5432/ http://check.example:0/ http://127.0.0.1:9001/
http://user@check.example/ http://user:password@check.example/ http://check.example@127.0.0.1/ http://:secret@check.example/
ftp://check.example/ file:///etc/passwd gopher://check.example/ data:text/html,hello javascript:alert(1) ws://check.example/
blob:https://check.example/1 unix:///var/run/docker.sock http:// https:/// //check.example/ check.example http://[::1 http://[fe80::1%25eth0]/
http://256.1.1.1/ http://1.2.3.4.5/ http://0x100000000/ http://check.example:99999/ http://check<.example/`
  .trim()
  .split(/\s+/);

describe("where an outgoing request may go", () => {
  it("the table has its rows", () => expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(100));

  it.each(HOSTILE)("not to %s", (address) => {
    expect(() => outgoingUrl(address)).toThrow(expect.objectContaining({ reason: "refused" }));
  });

  it("not to an address without end", () => {
    expect(() => outgoingUrl(`https://check.example/${"a".repeat(2_000)}`)).toThrow("not a web address");
  });

  it.each([
    "https://check.example/hook?token=1#part",
    "http://check.example",
    "https://check.example:443/",
    "http://check.example:80/",
    "https://check.example:80/",
    "https://hooks.check.example./in",
    "http://8.8.8.8/",
    "http://134744072/", // 8.8.8.8
    "http://172.15.255.255/",
    "http://172.32.0.1/",
    "http://100.63.255.255/",
    "http://100.128.0.1/",
    "http://169.253.255.255/",
    "https://[2606:4700:4700::1111]/",
    "https://bücher.example/",
  ])("but to %s", (address) => {
    expect(outgoingUrl(address).href).toBe(new URL(address).href);
  });

  it("where a test's address is named: to it at that port, and to no other", () => {
    expect(outgoingUrl("http://127.0.0.1:9000/hook").port).toBe("9000");
    for (const other of [
      "http://127.0.0.2:9000/",
      "http://127.0.0.1:9001/",
      "http://127.0.0.1/",
      "http://[::1]:9000/",
    ])
      expect(() => outgoingUrl(other)).toThrow(expect.objectContaining({ reason: "refused" }));
  });
});

it.each(["", "no address", "8.8.8.8:80", "8.8.8.8/32", "fe80::1%eth0", "2606:4700::1%eth0 x"])(
  "%j is no address of the open internet",
  (text) => expect(isPublicAddress(text)).toBe(false),
);

describe("the lookup of the socket", () => {
  const name = new URL("http://hooks.check.example/");
  const resolving =
    (...found: string[]): Resolve =>
    (_, __, callback) =>
      callback(
        null,
        found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
  const ask = (resolve: Resolve, all: boolean) =>
    new Promise((settle, fail) =>
      lookupFor(name, resolve)("hooks.check.example", { all }, (error, found) =>
        error ? fail(error) : settle(found),
      ),
    );

  it("hands on public addresses, all or the first", async () => {
    const resolve = resolving("8.8.8.8", "2606:4700::1111");
    expect(await ask(resolve, true)).toEqual([
      { address: "8.8.8.8", family: 4 },
      { address: "2606:4700::1111", family: 6 },
    ]);
    expect(await ask(resolve, false)).toBe("8.8.8.8");
  });

  it.each([
    [["127.0.0.1"]],
    [["8.8.8.8", "10.0.0.1"]],
    [["::1", "8.8.8.8"]],
    [["::ffff:127.0.0.1"]],
    [["fe80::1%eth0"]],
    [["not an address"]],
    [[]],
  ])("refuses a name that leads to %j", async (found) => {
    for (const all of [true, false])
      await expect(ask(resolving(...found), all)).rejects.toMatchObject({ reason: "refused" });
  });

  it("hands on that a name is not known", async () => {
    const unknown: Resolve = (_, __, callback) =>
      callback(Object.assign(new Error("no"), { code: "ENOTFOUND" }), []);
    await expect(ask(unknown, true)).rejects.toMatchObject({ code: "ENOTFOUND" });
  });
});
