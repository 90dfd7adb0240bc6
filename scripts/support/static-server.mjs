import { createServer } from "node:http";

// The reference of `npm run bench`: sends the text that its parent hands it, from memory, to whoever asks.
process.once("message", (body) => {
  const bytes = Buffer.from(String(body));
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": bytes.length });
    response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" ? address?.port : undefined);
  });
});
