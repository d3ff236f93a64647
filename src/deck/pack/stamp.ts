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

/** A copy of a file of a pack: YAML heads take the stamp as a field, other files as a comment. An older stamp goes. */
export function stamped(text: string, { pack, path, version, hash }: Stamp): string {
  const words = `from: ${pack}/${path} ${version} ${hash}`;
  const before = stampOf(text) === null ? text : text.replace(new RegExp(`${STAMP.source}\\n?`, "m"), "");
  if (path.endsWith(".css")) return `/* ${words} */\n${before}`;
  const head = /^---[ \t]*\r?\n/.exec(before)?.[0];
  return head === undefined ? `{{!-- ${words} --}}\n${before}` : `${head}${words}\n${before.slice(head.length)}`;
}
