import type { Code, ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Severity } from "../../diagnostics/types.ts";
import type { DeckPackage } from "./types.ts";

/** A diagnostic about a deck: it points to the file; the message names the part. */
export function finding<C extends Code>(
  deck: Pick<DeckPackage, "file">,
  code: C,
  params: ParamsOf<C>,
  severity?: Severity,
): Diagnostic {
  return diagnose(code, params, {
    span: { file: deck.file, start: 0, end: 0 },
    ...(severity ? { severity } : {}),
  });
}

/** Text of a document as a message may quote it. */
export function quote(text: string, most = 50): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
