import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { newsPage } from "./news-page";

/** A real news site on this machine and a free port. Place and people of its story are invented. */
export async function newsServer() {
  /** The paths that were asked for, in order. */
  const asked: string[] = [];
  const state = { edited: false };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", url());
    asked.push(request.url ?? "/");
    answer(pathname, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const url = () => `http://${host}`;

  function answer(pathname: string, response: ServerResponse) {
    const html = (body: string) =>
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body);
    switch (pathname) {
      case "/robots.txt":
        return response
          .writeHead(200, { "content-type": "text/plain" })
          .end("User-agent: *\nDisallow: /subscribers/\n");
      case "/story":
        return html(newsPage({ site: url(), edited: state.edited }));
      case "/amp/story":
        return html(newsPage({ site: url(), edited: state.edited, amp: true }));
      case "/changed":
        // The same page as it reads after the desk has worked on it once more.
        return html(newsPage({ site: url(), edited: true }));
      case "/moved":
        return response.writeHead(301, { location: "/story?utm_source=newsletter" }).end();
      case "/subscribers/story":
        return html(newsPage({ site: url(), edited: false }));
      case "/picture.png":
        return response.writeHead(200, { "content-type": "image/png" }).end(Buffer.from("89504e47", "hex"));
      default:
        return response.writeHead(404, { "content-type": "text/html" }).end("<p>Not found</p>");
    }
  }

  return Object.assign(state, {
    /** As TOUCHSTONE_OUTGOING_TEST_HOSTS wants it. */
    host,
    /** Also under `?utm_…`, /amp/story and /moved; `edited` on the server has it read as /changed does. */
    story: `${url()}/story`,
    url: url(),
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

export type NewsServer = Awaited<ReturnType<typeof newsServer>>;
