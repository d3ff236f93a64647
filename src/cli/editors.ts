/** Editors that open a line of a file by an address. */
import { join, resolve } from "node:path";
import { nodeHost } from "../host/node.ts";

/** As each of them documents it. The path starts with a slash, on Windows too (`/C:/briefs/a.md`). */
const EDITORS = {
  vscode: (path: string, line: number, column: number) => `vscode://file${path}:${line}:${column}`,
  "vscode-insiders": (path: string, line: number, column: number) => `vscode-insiders://file${path}:${line}:${column}`,
  cursor: (path: string, line: number, column: number) => `cursor://file${path}:${line}:${column}`,
  zed: (path: string, line: number, column: number) => `zed://file${path}:${line}:${column}`,
  idea: (path: string, line: number, column: number) => `idea://open?file=${path}&line=${line}&column=${column}`,
} as const;

export type Editor = keyof typeof EDITORS;
export const EDITOR_NAMES: readonly string[] = Object.keys(EDITORS);

/**
 * @param folder of the brief, which names of other files may start from
 * @returns null where the file is none of this machine's, such as a template of the packaged pack
 */
export function editorAddress(
  editor: Editor,
  { file, line, column }: { readonly file: string; readonly line: number; readonly column: number },
  folder: string,
): string | null {
  const path = [file, join(folder, file)].find((one) => nodeHost.exists(one) === "file");
  if (path === undefined) return null;
  // Half a character of a name stands for what the disk has instead of it, and no address can hold it.
  const whole = resolve(path)
    .replaceAll("\\", "/")
    .replace(/\p{Surrogate}/gu, "\ufffd");
  const written = encodeURI(whole.startsWith("/") ? whole : `/${whole}`).replace(/[?#&]/g, encodeURIComponent);
  return EDITORS[editor](written, line, column);
}
