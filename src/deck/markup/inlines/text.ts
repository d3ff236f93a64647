import { writeAttributes } from "../attributes.ts";
import { escapeText } from "../escape.ts";
import type { InlineWriter } from "./types.ts";

export const text: InlineWriter<"text"> = (inline) => escapeText(inline.text);
export const inlineCode: InlineWriter<"inline-code"> = (inline) => `<code>${escapeText(inline.text)}</code>`;
export const lineBreak: InlineWriter<"break"> = () => "<br>";
export const inlineImage: InlineWriter<"inline-image"> = ({ src, alt }) =>
  `<img class="inline"${writeAttributes({ src })} alt="${escapeText(alt)}">`;
