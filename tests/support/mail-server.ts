import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived: the envelope's recipients, the headers and the plain text. */
export type ArrivedMail = { to: string[]; raw: string; text: string };

/** Starts a real SMTP server on a free port, which keeps what it is sent, or takes nothing while `refuse` is set. */
export async function startMailServer() {
  const mails: ArrivedMail[] = [];
  const state = { refuse: false };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    async onData(stream, session, done) {
      const raw = await text(stream);
      if (state.refuse) return done(new Error("not now"));
      mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, text: plainText(raw) });
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    mailsTo: (address: string) => mails.filter(({ to }) => to.includes(address)),
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  });
}

/** The first link in a mail. */
export function linkIn({ text: body }: ArrivedMail): string {
  const [link] = /https?:\/\/\S+/.exec(body) ?? [];
  if (!link) throw new Error(`no link in: ${body}`);
  return link;
}

/** The text/plain part, decoded as its header says. */
function plainText(raw: string): string {
  const part = raw.split(/^Content-Type: text\/plain/m)[1] ?? "";
  const [headers = "", body = ""] = part.split(/\r\n\r\n(.*)/s);
  const text = body.split(/^--/m)[0] ?? "";
  if (!/quoted-printable/i.test(headers)) return text;
  const octets = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, "latin1").toString("utf8");
}
