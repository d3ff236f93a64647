import { table } from "../data/table.ts";

/** Error codes of the operating system as words that help. */
const WORDS: Readonly<Record<string, string>> = table({
  ELOOP: "its symbolic links lead round in a circle",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  EIO: "the disk reports an error",
  ENOSPC: "no space is left",
  EROFS: "the disk is read-only",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "a file stands where a folder is needed",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file is too large for this disk",
  EINVAL: "the name is not allowed here",
  ENOENT: "the folder does not exist",
});

/** `ENOSPC`, `EACCES` …; "" for an error that did not come from the operating system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** The reason of a failed file operation in a few words, without any path. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return WORDS[code] ?? (code || (error instanceof Error ? error.message : String(error)));
}
