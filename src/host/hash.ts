/**
 * `sha256:` and 64 hexadecimal digits over the UTF-8 of a text: what `sha256sum` says of the file.
 * The module is loaded when it is first used: most builds hash nothing.
 */
export function sha256(text: string): string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

/** 128 bits of chance, as an address may hold them. */
export const randomToken = (): string => process.getBuiltinModule("node:crypto").randomBytes(16).toString("base64url");
