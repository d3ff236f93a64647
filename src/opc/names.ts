/** Names of parts: `ppt/slides/slide1.xml`, without a leading slash; "" is the package itself. */

export const TYPES_PART = "[Content_Types].xml";

/** Names of a package are the same whatever their capitals (ECMA-376 Part 2, equivalence of part names). */
export const isTypesPart = (name: string): boolean => name.toLowerCase() === TYPES_PART.toLowerCase();

/** `ppt/slides/slide1.xml` has its relationships in `ppt/slides/_rels/slide1.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** In lower case, without the dot; "" where there is none. */
export function extensionOf(part: string): string {
  return /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase() ?? "";
}

/** The part that a target leads to, from the folder of its source part (RFC 3986, paths only); `#mark` is in the source. */
export function absoluteName(source: string, target: string): string {
  if (target.startsWith("#")) return source;
  const base = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const out: string[] = [...base];
  for (const piece of (target.split(/[#?]/)[0] ?? "").split("/")) {
    if (piece === "..") out.pop();
    else if (piece !== "." && piece !== "") out.push(piece);
  }
  return out.join("/");
}

/** The target by which the relationships of `source` name a part. */
export function relativeName(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}
