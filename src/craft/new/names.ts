/** What a brief may be called: it becomes a file name on every system. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}$/u;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

export const isName = (name: string): boolean => NAME.test(name) && !DEVICE.test(name);

/** `park-obama` as a title: `Park obama`. */
export function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A key that `[@key]` can write, from the name of a file; `source` if nothing of it is left. */
export function keyOf(fileName: string): string {
  const base = fileName.replace(/\.[^.]*$/, "");
  const key = base
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|(?<!-)-+$/g, "")
    .slice(0, 60)
    .replace(/(?<!-)-+$/, "");
  return key === "" ? "source" : key;
}
