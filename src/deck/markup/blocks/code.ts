import { at } from "../attributes.ts";
import { escapeText } from "../escape.ts";
import type { BlockWriter } from "./types.ts";

export const code: BlockWriter<"code"> = ({ lang, text, span }) => {
  const name = lang.replace(/[^\w-]/g, "");
  return `<pre${at(span)}${name === "" ? "" : ` class="lang-${name}"`}>${escapeText(text)}</pre>`;
};
