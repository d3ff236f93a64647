/** `slide_level`, `slideLevel` and `slide-level` are one name. */
export function canonicalName(written: string): string {
  return written
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}

/** Matches the spellings of a name that editors should accept: `as_of`, `as-of`, `asOf`. */
export function spellings(name: string): string {
  const [first = "", ...rest] = canonicalName(name).split("-");
  return first + rest.map((word) => separated(word.charAt(0), word.slice(1))).join("");
}

function separated(initial: string, rest: string): string {
  const capital = initial.toUpperCase();
  return `(?:[-_][${initial}${capital}]|${capital})${rest}`;
}
