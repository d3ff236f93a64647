/**
 * The part of SARIF 2.1.0 that briefdeck writes (OASIS, "Static Analysis Results Interchange Format"). Section numbers
 * below are those of the standard.
 */

export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly SarifRun[];
}

/** 3.14 */
export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly columnKind: "utf16CodeUnits";
  readonly invocations: readonly { readonly executionSuccessful: boolean; readonly exitCode: number }[];
  readonly artifacts: readonly { readonly location: ArtifactLocation; readonly sourceLanguage?: string }[];
  readonly results: readonly SarifResult[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** 3.19 */
export interface SarifDriver {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly SarifRule[];
}

/** 3.49 */
export interface SarifRule {
  readonly id: string;
  readonly name?: string;
  readonly shortDescription: SarifMessage;
  readonly fullDescription?: SarifMessage;
  readonly help?: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties?: Readonly<Record<string, unknown>>;
}

export type SarifLevel = "error" | "warning" | "note";

/** 3.27 */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  /** 3.35; empty: it counts. */
  readonly suppressions: readonly SarifSuppression[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifSuppression {
  readonly kind: "inSource";
  readonly status: "accepted";
  readonly justification: string;
  readonly location?: SarifLocation;
}

export interface SarifMessage {
  readonly text: string;
}

/** 3.28 */
export interface SarifLocation {
  readonly id?: number;
  readonly message?: SarifMessage;
  readonly physicalLocation: { readonly artifactLocation: ArtifactLocation; readonly region?: SarifRegion };
}

export interface ArtifactLocation {
  readonly uri: string;
}

/** 3.30; lines and columns from 1, the end column behind the last character. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
