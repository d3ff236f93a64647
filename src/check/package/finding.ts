import type { Code, ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Severity } from "../../diagnostics/types.ts";
import type { DeckPackage } from "./types.ts";

/**
 * A diagnostic about a deck: it points to the file; the message names the part. Of all of its kind in a part it is the
 * first, again and again: one stands for all of them, and a hostile package has hundreds of thousands.
 */
export function finding<C extends Code>(
  deck: Pick<DeckPackage, "file"> & Partial<Pick<DeckPackage, "told">>,
  code: C,
  params: ParamsOf<C>,
  severity?: Severity,
): Diagnostic {
  const key = foldedBy({ code, params });
  const first = deck.told?.get(key);
  if (first !== undefined) return first;
  const span = { file: deck.file, start: 0, end: 0 };
  const found = diagnose(code, params, { span, ...(severity ? { severity } : {}) });
  deck.told?.set(key, found);
  return found;
}

/** What findings that are told as one have in common. */
export const foldedBy = ({ code, params }: { readonly code: string; readonly params: object }): string =>
  `${code}\0${"part" in params ? String(params.part) : ""}`;

/** Text of a document as a message may quote it. */
export function quote(text: string, most = 50): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
