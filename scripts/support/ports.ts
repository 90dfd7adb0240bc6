import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A TCP port of 127.0.0.1 on which nothing listens now. */
export async function freePort(): Promise<number> {
  return listenOnce(0, "127.0.0.1");
}

/** Whether a server could listen on the port. @param host all addresses of this machine when left out */
export async function isFree(port: number, host?: string): Promise<boolean> {
  return listenOnce(port, host).then(Boolean, () => false);
}

async function listenOnce(port: number, host?: string): Promise<number> {
  const server = createServer();
  server.listen(port, host);
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return taken;
}
