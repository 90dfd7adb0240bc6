declare module "html-encoding-sniffer" {
  /** The name of a document's encoding, as the encoding standard writes it. */
  export default function sniff(
    bytes: Uint8Array,
    options: { transportLayerEncodingLabel?: string; maxPrescanBytes?: number; defaultEncoding?: string },
  ): string;
}

declare module "whatwg-mimetype" {
  export class MIMEType {
    /** Null for what is no media type. */
    static parse(type: string): MIMEType | null;
    /** Type and subtype in lower case. */
    readonly essence: string;
    readonly parameters: { get(name: string): string | undefined };
  }
}
