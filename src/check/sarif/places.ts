import { indexLines, type LineIndex } from "../../diagnostics/print/lines.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { SarifLocation } from "./types.ts";

export interface Places {
  /** A span as lines and columns; the file alone where it is no text, or for what has no place. */
  readonly location: (span: Span | undefined) => SarifLocation;
}

/** @param file what a diagnostic without a place is about */
export function createPlaces(sources: ReadonlyMap<string, string>, file: string): Places {
  const indexes = new Map<string, LineIndex>();
  const linesOf = (name: string): LineIndex | undefined => {
    const text = sources.get(name);
    if (text === undefined) return undefined;
    const lines = indexes.get(name) ?? indexLines(text);
    indexes.set(name, lines);
    return lines;
  };
  return {
    location(span) {
      const artifactLocation = { uri: uriOf(span?.file ?? file) };
      const lines = span === undefined ? undefined : linesOf(span.file);
      if (span === undefined || lines === undefined) return { physicalLocation: { artifactLocation } };
      const [start, end] = [lines.position(span.start), lines.position(span.end)];
      const region = {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      };
      return { physicalLocation: { artifactLocation, region } };
    },
  };
}

/** A path as a URI reference (RFC 3986): relative as it was named, or absolute. */
export function uriOf(file: string): string {
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace("%3A", ":")}` : path;
}
