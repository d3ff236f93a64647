import { CATALOGUE, type Code } from "../diagnostics/catalogue/index.ts";
import type { Diagnostic, Severity } from "../diagnostics/types.ts";
import { RULES } from "./brief/rules/index.ts";
import type { BriefReport, Rule } from "./brief/types.ts";
import { createPlaces, type Places, uriOf } from "./sarif/places.ts";
import type { SarifLevel, SarifLog, SarifResult, SarifRule, SarifSuppression } from "./sarif/types.ts";

/** One file that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly ok: boolean;
  /** Everything that counts, findings of the rules with it. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null for decks, which have no rules of briefs, and for files that could not be read. */
  readonly report: BriefReport | null;
  /** Text of every file that a diagnostic may point into, by the name in `Span.file`. */
  readonly sources: ReadonlyMap<string, string>;
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS: Readonly<Record<Severity, SarifLevel>> = { error: "error", warning: "warning", info: "note" };

/**
 * A SARIF 2.1.0 log with one run: findings of the rules by rule id (`L10`), everything else by code (`brief/date`).
 * What a waiver covers is in it as a result that is suppressed in the source, with the reason as justification.
 */
export function sarifLog(files: readonly CheckedFile[], version: string): SarifLog {
  const rules = new RuleTable();
  const results = files.flatMap((file) => fileResults(file, rules));
  const failed = files.some(({ ok }) => !ok);
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "briefdeck", version, rules: rules.all } },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, exitCode: failed ? 1 : 0 }],
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) }, ...languageOf(file) })),
        results,
      },
    ],
  };
}

const languageOf = (file: string) => (/\.pptx?$/i.test(file) ? {} : { sourceLanguage: "markdown" });

/** The rules of the log in the order in which they are listed, all of ours first. */
class RuleTable {
  readonly all: SarifRule[] = RULES.map(ruleDescriptor);
  readonly #index = new Map(this.all.map(({ id }, index) => [id, index]));

  indexOf(id: string, code: string): number {
    const known = this.#index.get(id);
    if (known !== undefined) return known;
    this.#index.set(id, this.all.length);
    this.all.push(codeDescriptor(code));
    return this.all.length - 1;
  }
}

function ruleDescriptor({ id, name, title, help, sources, weights }: Rule): SarifRule {
  const list = sources.map((source) => `- [${source.title}](${source.url})`).join("\n");
  const plain = sources.map((source) => `- ${source.title}: ${source.url}`).join("\n");
  return {
    id,
    name,
    shortDescription: { text: title },
    fullDescription: { text: help },
    help: {
      text: `${help}\n\nWhere the rule comes from:\n${plain}`,
      markdown: `${help}\n\n**Where the rule comes from**\n\n${list}`,
    },
    ...(sources[0] === undefined ? {} : { helpUri: sources[0].url }),
    defaultConfiguration: { level: LEVELS[weights.final] },
    properties: { tags: ["briefing"], severityByStatus: weights },
  };
}

const isCode = (code: string): code is Code => Object.hasOwn(CATALOGUE, code);

function codeDescriptor(code: string): SarifRule {
  const found = isCode(code) ? CATALOGUE[code] : null;
  return {
    id: code,
    shortDescription: { text: `${found?.title ?? code}.` },
    defaultConfiguration: { level: LEVELS[found?.severity ?? "warning"] },
  };
}

function fileResults({ file, diagnostics, report, sources }: CheckedFile, rules: RuleTable): readonly SarifResult[] {
  const places = createPlaces(sources, file);
  // A code belongs to one rule.
  const ids = new Map(report?.findings.map(({ diagnostic: { code }, rule }) => [code, rule.id]));
  const idOf = ({ code }: Diagnostic): string => ids.get(code) ?? code;
  const waived = (report?.waived ?? []).map(({ diagnostic, rule, waiver }) => {
    const suppression: SarifSuppression = {
      kind: "inSource",
      status: "accepted",
      justification: waiver.reason,
      location: places.location(waiver.span),
    };
    return result(diagnostic, rule.id, [suppression], places, rules);
  });
  // What is waived has a result of its own.
  const told = diagnostics.filter(({ code }) => code !== "lint/waived");
  return [...told.map((one) => result(one, idOf(one), [], places, rules)), ...waived];
}

function result(
  diagnostic: Diagnostic,
  ruleId: string,
  suppressions: readonly SarifSuppression[],
  places: Places,
  rules: RuleTable,
): SarifResult {
  const { code, severity, message, hint, span, related = [] } = diagnostic;
  const others = related.map((one, index) => ({
    ...places.location(one.span),
    id: index + 1,
    message: { text: one.message },
  }));
  return {
    ruleId,
    ruleIndex: rules.indexOf(ruleId, code),
    level: LEVELS[severity],
    message: { text: hint ? `${message} ${hint}` : message },
    locations: [places.location(span)],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    suppressions,
    properties: { code, hint },
  };
}
