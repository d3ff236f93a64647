/** The one rule for what a deck may link to, whoever names it: a text, a source, a registry or a template. */

const SCHEMES = /^(?:https?|mailto):/i;

/**
 * An address on the web or of a mailbox; null for every other one. A file, a share of the house's network (opening it
 * sends the reader's password along) or an address with a name and password in it does not belong in a deck.
 */
export function webAddress(written: string): URL | null {
  const text = written.trim();
  if (!SCHEMES.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === "" && url.password === "" ? url : null;
}

const LEADS_ELSEWHERE = /^[a-z][a-z0-9+.-]*:|\\|^\/\//i;

/** Whether a text is an address that no deck may hold, as a link or in words: a bare `example.org` is no such. */
export const isForeignAddress = (written: string): boolean =>
  webAddress(written) === null && LEADS_ELSEWHERE.test(written.trim());
