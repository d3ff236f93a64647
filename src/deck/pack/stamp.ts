/** The line in a copied file of a pack that says what it was copied from. */

/** What a copy was made from. */
export interface Stamp {
  /** Name of the pack. */
  readonly pack: string;
  /** In the pack, with `/`. */
  readonly path: string;
  /** Of the pack. */
  readonly version: string;
  /** The first digits of the SHA-256 of the original, line ends as LF. */
  readonly hash: string;
}

const STAMP = /^(?:\{\{!-- |\/\* )?from: ([\w.-]+)\/([\w./-]+) (\S+) ([0-9a-f]{12})(?: --\}\}| \*\/)?$/m;
/** A stamp stands near the top: a longer look would take what a text says of stamps for one. */
const TOP = 2000;

/** The stamp of a copy and its place in the text; null if the file is nobody's copy. */
export function stampOf(text: string): (Stamp & { readonly start: number; readonly end: number }) | null {
  const found = STAMP.exec(text.slice(0, TOP));
  if (found === null) return null;
  const [whole, pack = "", path = "", version = "", hash = ""] = found;
  return { pack, path, version, hash, start: found.index, end: found.index + whole.length };
}

/** A comment that begins as a stamp does and names a file of a pack, or ends in a hash: no remark of somebody's own. */
const NEAR =
  /^[ \t]*(?:\{\{!-{0,2}|\/\*)[ \t]*from[ \t]*:[ \t]*(?:\S{1,200}\.(?:css|hbs)\b|[^\n]{1,300}\b[0-9a-f]{12}\b)/im;
/** The field of a head, which is for nothing else; a sample's own fields stand further in. */
const FIELD = /^from[ \t]*:/im;
const HEAD = /^---[ \t]*\r?\n(?:(?!---[ \t]*$).*\r?\n)*/m;

/** The line that is meant as a stamp and cannot be read as one; null where there is none, or where the stamp is whole. */
export function unreadStamp(text: string): { readonly start: number; readonly end: number } | null {
  if (stampOf(text) !== null) return null;
  const top = text.slice(0, TOP);
  const head = top.startsWith("---") ? (HEAD.exec(top)?.[0] ?? "") : "";
  const found = FIELD.exec(head) ?? NEAR.exec(top);
  if (found === null) return null;
  const line = /^.*/.exec(text.slice(found.index))?.[0] ?? "";
  return { start: found.index, end: found.index + line.trimEnd().length };
}

/** A copy of a file of a pack: YAML heads take the stamp as a field, other files as a comment. An older stamp goes. */
export function stamped(text: string, { pack, path, version, hash }: Stamp): string {
  const words = `from: ${pack}/${path} ${version} ${hash}`;
  const before = stampOf(text) === null ? text : text.replace(new RegExp(`${STAMP.source}\\n?`, "m"), "");
  if (path.endsWith(".css")) return `/* ${words} */\n${before}`;
  const head = /^---[ \t]*\r?\n/.exec(before)?.[0];
  return head === undefined ? `{{!-- ${words} --}}\n${before}` : `${head}${words}\n${before.slice(head.length)}`;
}
