import type { Element } from "../../../deck/types.ts";

/** Comparison of an attribute's value (Selectors 4, 6.1 and 6.2). */
export const COMPARE: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  "=": (value, wanted) => value === wanted,
  "~=": (value, wanted) => wanted !== "" && value.split(/\s+/).includes(wanted),
  "|=": (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
  "^=": (value, wanted) => wanted !== "" && value.startsWith(wanted),
  "$=": (value, wanted) => wanted !== "" && value.endsWith(wanted),
  "*=": (value, wanted) => wanted !== "" && value.includes(wanted),
};

/** The value of an attribute as the template wrote it; undefined if it is absent. */
export function attributeOf(element: Element, name: string): string | undefined {
  if (name === "id") return element.id === "" ? undefined : element.id;
  if (name === "class") return element.classes.length === 0 ? undefined : element.classes.join(" ");
  if (name === "style") return element.style === "" ? undefined : element.style;
  return Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
}
