/** A YAML text read by a shape. */
import type { Node } from "yaml";
import { BOUNDS } from "./bounds.ts";
import type { Problem, Range, Reading, Shape } from "./types.ts";
import { plainValue, readYaml, type YamlText } from "./yaml.ts";

export function createReading({ document }: YamlText): Reading {
  return { document, problems: [], places: new Map(), budget: { nodes: BOUNDS.values } };
}

export interface Read<T> {
  /** Undefined if the text is empty or nothing of it has the shape. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** What YAML itself finds wrong. */
  readonly syntax: YamlText["problems"];
  readonly places: ReadonlyMap<string, Range>;
}

/** Reads a whole file. Never throws. */
export function readData<T>(text: string, shape: Shape<T>): Read<T> {
  const yaml = readYaml(text);
  const reading = createReading(yaml);
  const contents: Node | null = yaml.document.contents;
  const empty = contents === null || plainValue(contents, yaml.document, true) === null;
  const value = empty || yaml.problems.length > 0 ? undefined : shape.read(contents, "", reading);
  return { value, problems: reading.problems, syntax: yaml.problems, places: reading.places };
}
