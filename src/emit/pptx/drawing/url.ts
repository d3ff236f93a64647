import { clean } from "../../../data/xml.ts";

const NOT_ALLOWED = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]/gu;
const AUTHORITY = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/;

/**
 * An external address as a relationship may hold it (RFC 3986), percent-encoded without encoding twice;
 * undefined when it is no address, or runs code: one that .NET cannot parse makes the whole file unreadable to the
 * Open XML SDK and to PowerPoint.
 */
export function externalAddress(address: string): string | undefined {
  const text = filePath(
    clean(address)
      .trim()
      .replace(/[\t\n\r]/g, ""),
  );
  const url = text === "" ? undefined : parse(text);
  if (url === undefined || isRefused(url)) return undefined;
  // The parser's spelling of addresses with a host: punycode, one "@", no empty port.
  const plain = AUTHORITY.test(text) && url.host !== RELATIVE_HOST ? url.href : text;
  const encoded = plain.replace(/%(?![0-9A-Fa-f]{2})/g, "%25").replace(NOT_ALLOWED, encodeURIComponent);
  const head = AUTHORITY.exec(encoded)?.[0] ?? "";
  return head + encoded.slice(head.length).replace(/[[\]]/g, encodeURIComponent);
}

const RUNS_CODE = /^(?:javascript|vbscript|data):$/;
const NEEDS_HOST = /^(?:https?|ftps?|sftp|wss?|ldaps?|gopher|nntp|telnet):$/;
const NAME = "[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?";
const HOST = new RegExp(`^(?:${NAME}|\\[[0-9A-Fa-f:.]+\\])$`);
const MAILBOX = new RegExp(`^[A-Za-z0-9.!#$&'*+=?^_\`{|}~-]+@${NAME}$`);

/** What browsers take for an address and .NET does not. */
function isRefused({ protocol, hostname, pathname }: URL): boolean {
  if (RUNS_CODE.test(protocol) || /^[a-z]:$/.test(protocol)) return true;
  if (protocol === "mailto:") return pathname !== "" && !MAILBOX.test(pathname);
  return hostname === "" ? NEEDS_HOST.test(protocol) : !HOST.test(hostname);
}

/** Windows paths (`C:\\x`, `\\\\server\\x`) as file addresses: their drive letter would be taken for a scheme. */
function filePath(text: string): string {
  if (/^[A-Za-z]:[\\/]/.test(text)) return `file:///${text.replace(/\\/g, "/")}`;
  return text.startsWith("\\\\") ? `file:${text.replace(/\\/g, "/")}` : text;
}

const RELATIVE_HOST = "relative.invalid";

function parse(text: string): URL | undefined {
  try {
    return new URL(text, `http://${RELATIVE_HOST}/`);
  } catch {
    return undefined;
  }
}
