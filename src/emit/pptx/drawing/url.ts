import { webAddress } from "../../../data/web-address.ts";
import { clean } from "../../../data/xml.ts";

const NOT_ALLOWED = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]/gu;
const AUTHORITY = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/;

/**
 * An external address as a relationship may hold it (RFC 3986), percent-encoded without encoding twice; undefined when a
 * deck may not link to it, or .NET cannot parse it: that makes the whole file unreadable to the Open XML SDK and to
 * PowerPoint.
 */
export function externalAddress(address: string): string | undefined {
  const text = clean(address)
    .trim()
    .replace(/[\t\n\r]/g, "");
  const url = webAddress(text);
  if (url === null || isRefused(url)) return undefined;
  // The parser's spelling of addresses with a host: punycode, no empty port.
  const plain = AUTHORITY.test(text) ? url.href : text;
  const encoded = plain.replace(/%(?![0-9A-Fa-f]{2})/g, "%25").replace(NOT_ALLOWED, encodeURIComponent);
  const head = AUTHORITY.exec(encoded)?.[0] ?? "";
  return head + encoded.slice(head.length).replace(/[[\]]/g, encodeURIComponent);
}

const NAME = "[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?";
const HOST = new RegExp(`^(?:${NAME}|\\[[0-9A-Fa-f:.]+\\])$`);
const MAILBOX = new RegExp(`^[A-Za-z0-9.!#$&'*+=?^_\`{|}~-]+@${NAME}$`);

/** What browsers take for an address and .NET does not. */
function isRefused({ protocol, hostname, pathname }: URL): boolean {
  if (protocol === "mailto:") return pathname !== "" && !MAILBOX.test(pathname);
  return !HOST.test(hostname);
}
