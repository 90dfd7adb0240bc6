import ipaddr from "ipaddr.js";

// All that is given out to hosts of the open internet so far; the rest of IPv6 reaches other things or nothing.
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address is one of the open internet: none of the ranges set apart for a machine, a network, a provider,
 * a cloud's metadata, for multicast, documentation or measurement, nor one that carries an IPv4 address within it
 * (mapped, 6to4, Teredo, NAT64), behind which any of them may hide. What is no address is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_V6);
}
