import { clean } from "./xml.ts";

const NOT_ALLOWED = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]/gu;
const REFUSED = /^(?:javascript|vbscript|data):/i;
const AUTHORITY = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/;

/**
 * An external address as a relationship may hold it (RFC 3986), percent-encoded without encoding twice;
 * undefined when it is no address: one that does not parse makes the whole file unreadable.
 */
export function externalAddress(address: string): string | undefined {
  const text = clean(address)
    .trim()
    .replace(/[\t\n\r]/g, "");
  if (text === "" || REFUSED.test(text)) return undefined;
  const url = parse(text);
  if (url === undefined) return undefined;
  const ascii = /^https?:$/.test(url.protocol) && url.host !== RELATIVE_HOST ? url.href : text;
  const encoded = ascii.replace(/%(?![0-9A-Fa-f]{2})/g, "%25").replace(NOT_ALLOWED, encodeURIComponent);
  const head = AUTHORITY.exec(encoded)?.[0] ?? "";
  return head + encoded.slice(head.length).replace(/[[\]]/g, encodeURIComponent);
}

const RELATIVE_HOST = "relative.invalid";

function parse(text: string): URL | undefined {
  try {
    return new URL(text, `http://${RELATIVE_HOST}/`);
  } catch {
    return undefined;
  }
}
