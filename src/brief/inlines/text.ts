import { decodeHTMLStrict } from "entities/decode";
import type { Text } from "../types.ts";
import type { Scope } from "./reader.ts";
import { spanIn } from "./scope.ts";

/** Text as it stands, entities decoded and line ends as line feeds: a label may begin there. */
export function textItem(raw: string, at: number, scope: Scope): Text {
  const line = raw.includes("\n") ? raw.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, "\n") : raw;
  const text = line.includes("&") ? decodeHTMLStrict(line) : line;
  return { kind: "text", span: spanIn(scope, at, at + raw.length), text };
}
