import type { Entry } from "../../diagnostics/catalogue/entry.ts";
import { CATALOGUE, type Code, type ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { DeckPackage } from "./types.ts";

/**
 * A diagnostic about a deck, which says what PowerPoint does and whence that is known: it points to the file; the message names
 * the part. Of all of its kind in a part it is the first, again and again: one stands for all of them, and a hostile package
 * has hundreds of thousands.
 *
 * @param weight `otherwise`: it is what its entry says of the places where it weighs another way
 */
export function finding<C extends Code>(
  deck: Pick<DeckPackage, "file"> & Partial<Pick<DeckPackage, "told">>,
  code: C,
  params: ParamsOf<C>,
  weight: "as ever" | "otherwise" = "as ever",
): Diagnostic {
  const entry: Entry<never> = CATALOGUE[code];
  const { severity, known } = (weight === "otherwise" ? entry.otherwise : undefined) ?? entry;
  const key = foldedBy({ code, severity, params });
  const first = deck.told?.get(key);
  if (first !== undefined) return first;
  const span = { file: deck.file, start: 0, end: 0 };
  const found = withKnown(diagnose(code, short(params), { span, severity }), known);
  deck.told?.set(key, found);
  return found;
}

/** Longest name that a message repeats: a package may have names of megabytes. */
const LONGEST = 1000;

function short<P extends object>(params: P): P {
  const isLong = Object.values(params).some((value) => typeof value === "string" && value.length > LONGEST);
  if (!isLong) return params;
  const cut = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? quote(value.slice(0, 2 * LONGEST), LONGEST) : value,
  ]);
  return Object.fromEntries(cut) as P;
}

function withKnown(found: Diagnostic, known: Entry<never>["known"]): Diagnostic {
  if (known === undefined) return found;
  const [effect, evidence] = known;
  const said = `${effect.charAt(0).toUpperCase()}${effect.slice(1)}; known from ${evidence}.`;
  return { ...found, message: `${found.message} (${said})`, params: { ...found.params, effect, evidence } };
}

/** What findings that are told as one have in common: where two of a kind weigh differently, the milder would hide the other. */
export const foldedBy = ({
  code,
  severity,
  params,
}: Pick<Diagnostic, "code" | "severity"> & { readonly params: object }): string =>
  `${code}\0${severity}\0${"part" in params ? String(params.part) : ""}`;

/** Whether an error of a part was told, by a rule before. */
export const isTold = ({ told }: Pick<DeckPackage, "told">, code: Code, part: string): boolean =>
  told.has(foldedBy({ code, severity: "error", params: { part } }));

const LOOKED_AT = 10_000;

/** Text of a document as a message may quote it. */
export function quote(text: string, most = 50): string {
  // A text of megabytes has millions of blanks.
  const plain = text.slice(0, LOOKED_AT).replace(/\s+/g, " ").trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
