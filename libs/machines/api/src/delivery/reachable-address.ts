import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** An address that no delivery goes to: inside a network, of the machine itself, or of no use. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

export interface PinnedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Asks for the addresses of a name. */
export type Resolver = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const bySystem: Resolver = (host) => lookup(host, { all: true });

/** What IANA keeps for special purposes (RFC 6890 and its registry). */
const inner4 = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
].flatMap((line) => line.split(' '));
/** Of IPv6 only what is routed in the world is reached, without its tunnels and examples: they may lead inside. */
const world6 = '2000::/3';
const inner6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function listOf(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', bits] = subnet.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

const refused4 = listOf(inner4, 'ipv4');
const refused6 = listOf(inner6, 'ipv6');
const open6 = listOf([world6], 'ipv6');

/** Whether an address lies in the open internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused4.check(address, 'ipv4');
  return family === 6 && open6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether whoever runs the server lets this host be reached wherever it lies: `host` or `host:port`. */
export function isAllowed(url: URL, allowed: readonly string[]): boolean {
  return allowed.includes(url.host) || allowed.includes(url.hostname);
}

/** What can be said without asking for its name: an address in the open, and encrypted on the way. */
export function mayBeReached(url: URL, allowed: readonly string[]): boolean {
  if (isAllowed(url, allowed)) return true;
  const host = hostOf(url);
  return url.protocol === 'https:' && (isIP(host) === 0 ? host.includes('.') : isPublic(host));
}

/**
 * The one address that a delivery connects to. All addresses of the name have to be public: what is connected to is the
 * address that was looked at, not what the name says a moment later. @throws {ForbiddenAddress}
 */
export async function pin(url: URL, allowed: readonly string[], resolve: Resolver = bySystem): Promise<PinnedAddress> {
  if (!mayBeReached(url, allowed)) throw new ForbiddenAddress(url.host);
  const found = await resolve(hostOf(url));
  if (!isAllowed(url, allowed) && !found.every(({ address }) => isPublic(address)))
    throw new ForbiddenAddress(url.host);
  const { address, family } = found[0]!;
  return { address, family: family === 6 ? 6 : 4 };
}
