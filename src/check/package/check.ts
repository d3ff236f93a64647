import { table } from "../../data/table.ts";
import { isError } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { ZipError, type ZipProblem } from "../../opc/zip.ts";
import { finding, foldedBy } from "./finding.ts";
import { openPackage } from "./open.ts";
import { RULES } from "./rules/index.ts";
import type { DeckPackage } from "./types.ts";

/**
 * Checks a presentation of any origin: what makes PowerPoint repair it (errors) and what the deck contract forbids
 * (warnings). Never throws on bad input. One finding stands for all of its kind in a part; `params.count` says how many.
 * @param file how diagnostics name the deck
 */
export function checkPackage(bytes: Uint8Array, file: string): readonly Diagnostic[] {
  try {
    const deck = openPackage(bytes, file);
    return deck ? foldRepeats(findings(deck)) : [finding({ file }, "check/not-a-presentation", { file })];
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return [PROBLEMS[error.problem](file, error.message)];
  }
}

/** What the Open XML SDK says of a deck, as `host/validator.ts` asks it. */
type Verdict =
  | { readonly state: "done"; readonly errors: readonly Readonly<Record<"part" | "path" | "description", string>>[] }
  | { readonly state: "missing" }
  | { readonly state: "failed"; readonly reason: string };

/**
 * The SDK's findings, without those that it has of what PowerPoint writes itself: ids of axes below zero, and labels of
 * empty cells that stand behind the extensions of a chart.
 *
 * @param validator name of the package that has the SDK
 */
export function checkDeep(verdict: Verdict, file: string, validator: string): readonly Diagnostic[] {
  switch (verdict.state) {
    case "missing":
      return [finding({ file }, "check/sdk-missing", { package: validator })];
    case "failed":
      return [finding({ file }, "check/sdk-failed", { package: validator, reason: verdict.reason })];
    case "done": {
      const real = verdict.errors.filter(
        ({ path, description }) => !SDK_FALSE.some((pattern) => pattern.test(`${path} ${description}`)),
      );
      return foldRepeats(
        real.map(({ part, path, description }) =>
          finding({ file }, "check/sdk", {
            part: part.replace(/^\//, "") || "package",
            path: path || "/",
            description,
          }),
        ),
      );
    }
  }
}

const SDK_FALSE = [/c:(?:axId|crossAx)\b.*'-\d+'/s, /showDLblsOverMax/];

function* findings(deck: DeckPackage): Generator<Diagnostic> {
  for (const rule of RULES) yield* rule(deck);
}

const OLD: Readonly<Record<string, string>> = table({
  ppt: "a presentation in the format of PowerPoint 97 to 2003 (.ppt, .pps, .pot)",
  doc: "a document in the format of Word 97 to 2003",
  xls: "a workbook in the format of Excel 97 to 2003",
});

const PROBLEMS: Readonly<Record<ZipProblem, (file: string, reason: string) => Diagnostic>> = {
  "not-a-zip": (file) => finding({ file }, "check/not-a-zip", { file }),
  ole: (file, kind) =>
    kind === "encrypted"
      ? finding({ file }, "check/encrypted", { file })
      : finding({ file }, "check/old-format", {
          file,
          what: OLD[kind] ?? "an OLE compound file, as old Office files are",
        }),
  damaged: (file, reason) => finding({ file }, "check/archive-damaged", { reason }),
  "too-many": (file, reason) => finding({ file }, "check/archive-too-large", { reason: `it has ${reason} entries` }),
  "too-large": (file, reason) =>
    finding({ file }, "check/archive-too-large", { reason: `it unpacks to ${Math.ceil(Number(reason) / 2 ** 20)} MB` }),
};

/** 124 times the same defect in one slide is one thing to mend. */
function foldRepeats(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  // Most of a kind are the same one again (`finding`).
  const counts = new Map<Diagnostic, number>();
  for (const diagnostic of diagnostics) counts.set(diagnostic, (counts.get(diagnostic) ?? 0) + 1);
  const groups = new Map<string, { readonly first: Diagnostic; count: number }>();
  for (const [diagnostic, count] of counts) {
    const key = foldedBy(diagnostic);
    const group = groups.get(key);
    if (group) group.count += count;
    else groups.set(key, { first: diagnostic, count });
  }
  const folded = [...groups.values()].map(({ first, count }) => {
    if (count === 1) return first;
    const message = `${first.message} (${count - 1} more like it in this part.)`;
    return { ...first, message, params: { ...first.params, count } };
  });
  return foldParts(folded);
}

/** Errors of one kind in more parts than these have one cause. Warnings are mended slide by slide, and each is told. */
const MOST_PARTS = 10;

function foldParts(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const parts = new Map<string, number>();
  for (const { code } of diagnostics.filter(isError)) parts.set(code, (parts.get(code) ?? 0) + 1);
  const told = new Set<string>();
  return diagnostics.flatMap((diagnostic) => {
    const { code, message, params } = diagnostic;
    const count = isError(diagnostic) ? (parts.get(code) ?? 0) : 0;
    if (count <= MOST_PARTS) return [diagnostic];
    if (told.has(code)) return [];
    told.add(code);
    return [
      {
        ...diagnostic,
        message: `${message} (${count - 1} more parts have the like.)`,
        params: { ...params, parts: count },
      },
    ];
  });
}
