import { addressKey } from "../../../articles/address-key";

/**
 * Whether two addresses are of one site: the same host but for www, m or amp, or one below the other. An AMP cache's page
 * is of the site that it shows.
 */
export function sameSite(one: string, other: string): boolean {
  const [first, second] = [hostOf(one), hostOf(other)];
  return first === second || `.${first}`.endsWith(`.${second}`) || `.${second}`.endsWith(`.${first}`);
}

function hostOf(url: string): string {
  return addressKey(url).split(/[/?#]/, 1)[0] ?? "";
}
