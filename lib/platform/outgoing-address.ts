import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./address-ranges";
import { env } from "./env";
import { OutgoingError } from "./outgoing-error";

const PORTS = ["", "80", "443"];
const LONGEST = 2_000;

/**
 * The address of a request to somewhere that a stranger chose. A host that is written as a number is judged here,
 * in whatever notation; a name is judged when it is looked up (`lookupFor`).
 * @throws OutgoingError "refused", with a sentence for the stranger
 */
export function outgoingUrl(typed: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || url.href.length > LONGEST)
    throw refused("This is not a web address. It should begin with https://");
  if (!/^https?:$/.test(url.protocol)) throw refused("Only http and https addresses can be used.");
  if (url.username || url.password) throw refused("Remove the user name and password from the address.");
  const host = hostOf(url);
  const isTested = url.port !== "" && env().outgoingTestHosts.some((one) => one.endsWith(`:${url.port}`));
  if (!PORTS.includes(url.port) && !isTested)
    throw refused("Only the usual ports can be used: 443 for https, 80 for http.");
  if (isIP(host) ? !isAllowed(host, url) : !host.includes(".") && !isTested)
    throw refused("This address is not one of the open internet.");
  return url;
}

/** How the names of a URL's host are looked up. */
export type Resolve = LookupFunction;

/**
 * The lookup of the socket that is about to connect: it hands on only addresses that may be reached, and those are the
 * ones that are connected to, so that a name cannot mean something else a moment later. One forbidden address among
 * several refuses the name.
 */
export function lookupFor(url: URL, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "");
      const all = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
      const [first] = all;
      if (!first || all.some(({ address }) => !isAllowed(address, url)))
        return callback(refused("This name leads to no address of the open internet."), "");
      return options.all ? callback(null, all) : callback(null, first.address, first.family);
    });
  };
}

function isAllowed(address: string, { port }: URL): boolean {
  return isPublicAddress(address) || env().outgoingTestHosts.includes(`${address}:${port}`);
}

/** An IPv6 address stands in brackets within a URL. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function refused(message: string): OutgoingError {
  return new OutgoingError("refused", message);
}
