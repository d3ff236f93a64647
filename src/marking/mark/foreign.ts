import { suggest } from "../../diagnostics/suggest.ts";
import type { Scheme } from "../types.ts";
import { squeeze } from "./parse.ts";

interface Foreign {
  readonly other: string;
  readonly pattern: RegExp;
}

/** Marks of well-known schemes, for a word of warning: briefdeck ships none of them but TLP and its sample. */
const SCHEMES: readonly Foreign[] = [
  { other: "the Traffic Light Protocol", pattern: /^TLP(?:\s*[:-]\s*|\s+)\p{L}+/iu },
  {
    other: "the EU scheme",
    pattern: /^(?:(?:R|C|S|TS)-UE|(?:RESTREINT|CONFIDENTIEL|SECRET) UE|(?:RESTREINT|LIMITE)$)/,
  },
  { other: "the NATO scheme", pattern: /^(?:(?:NU|NR|NC|NS|CTS)(?:$|\/\/)|NATO [A-Z]|COSMIC TOP)/ },
  {
    other: "the UK scheme",
    pattern: /^(?:OFFICIAL(?:[- ]|: ?)SENSITIVE|OFFICIAL|UK (?:OFFICIAL|SECRET|TOP SECRET))(?:$|[ /-])/,
  },
  {
    other: "the US scheme",
    pattern: /^(?:(?:U|C|S|TS|CUI|SBU|FOUO)(?:$|\/\/)|(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)(?:$|\/\/))/,
  },
  { other: "the sample scheme", pattern: /^S[ORS](?:$|\/\/)/ },
];

/** Whose mark it is, if it is one of another scheme; "" if it is nobody's that we know. */
export function foreignScheme(content: string): string {
  return familyOf(content)?.other ?? "";
}

/** Whether the brief's own scheme is of the mark's family, so that the mark is only one which it does not have. */
export function isOwnFamily(content: string, scheme: Scheme): boolean {
  const family = familyOf(content);
  return family !== undefined && scheme.levels.some(({ portion }) => family.pattern.test(portion));
}

function familyOf(content: string): Foreign | undefined {
  return SCHEMES.find(({ pattern }) => pattern.test(content));
}

/**
 * Whose mark words in parentheses in front of a text are, where they can only be meant as one: `(C)` alone may be many things.
 * Of these a brief without a scheme is told by rule L3.
 * @returns "" for other words
 */
export const surelyForeign = (content: string): string => (SURE.test(content) ? foreignScheme(content) : "");

const SURE = /\/\/|^TLP\b|^(?:TS|CUI|FOUO|SS|SR)$|^(?:OFFICIAL|RESTREINT|CONFIDENTIEL|COSMIC|NATO )/;

/** Whether parentheses hold what is meant as a mark: only marks have `//`, and misspelt levels are near a level. */
export function looksLikeMark(content: string, scheme: Scheme): boolean {
  if (/^[A-Z][A-Z0-9 :+.-]*\/\/\s*[A-Z]/.test(content)) return true;
  return nearestLevel(content, scheme) !== undefined;
}

/** A level one letter away; words of two letters are all near each other, so they do not count. */
export function nearestLevel(content: string, scheme: Scheme): string | undefined {
  const word = content.split("//")[0] ?? "";
  if (word !== word.toUpperCase() || squeeze(word).length < 4) return undefined;
  const levels = scheme.levels.map(({ portion }) => portion).filter((portion) => portion.length >= 4);
  const near = suggest(word, levels);
  return near !== undefined && Math.abs(near.length - word.length) <= 2 ? near : undefined;
}
