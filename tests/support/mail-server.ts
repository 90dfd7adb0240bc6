import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived: the envelope's recipients, the headers and the plain text. */
export type ArrivedMail = { to: string[]; raw: string; text: string };

/** Moments of a conversation at which a test may let the server wait, or refuse by throwing. */
type Moments = {
  connected?: () => Promise<void>;
  recipient?: (address: string) => Promise<void>;
  /** The mail is kept; the client does not know it yet. */
  kept?: (mail: ArrivedMail) => Promise<void>;
};

/** Starts a real SMTP server on a free port, which keeps what it is sent, or takes nothing while `refuse` is set. */
export async function startMailServer() {
  const mails: ArrivedMail[] = [];
  const state: { refuse: boolean; at: Moments } = { refuse: false, at: {} };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 1_000,
    onConnect(_, done) {
      then(done, state.at.connected?.());
    },
    onRcptTo({ address }, _, done) {
      then(done, state.at.recipient?.(address));
    },
    async onData(stream, session, done) {
      const raw = await text(stream);
      if (state.refuse) return done(new Error("not now"));
      const mail = { to: session.envelope.rcptTo.map(({ address }) => address), raw, text: plainText(raw) };
      mails.push(mail);
      then(done, state.at.kept?.(mail));
    },
  });
  // A client that is killed in the middle breaks its connection.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    mailsTo: (address: string) => mails.filter(({ to }) => to.includes(address)),
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  });
}

/** Answers the client once a moment has passed. */
function then(done: (error?: Error) => void, moment: Promise<void> | undefined): void {
  Promise.resolve(moment).then(() => done(), done);
}

/** A header's value as it arrived, unfolded; "" where there is none. */
export function headerOf({ raw }: ArrivedMail, name: string): string {
  const [head = ""] = raw.split("\r\n\r\n");
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1] ?? "";
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
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? "";
  const text = body.split(`--${boundary}`)[0] ?? "";
  if (!/quoted-printable/i.test(headers)) return text;
  const octets = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, "latin1").toString("utf8");
}
