import { exists, list, realPath, size } from "./folder.ts";
import { readBytes, readHead, readStdin } from "./read.ts";
import type { Host } from "./types.ts";
import { decodeText } from "./utf8.ts";
import { moveAside, writeWhole } from "./write.ts";

/** The file system of this machine. */
export const nodeHost: Host = {
  readText: (path) => decodeText(readBytes(path), path),
  readBytes,
  readHead,
  readStdin,
  list,
  exists,
  realPath,
  size,
  writeWhole,
  moveAside,
};
