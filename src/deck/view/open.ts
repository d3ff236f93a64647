import { slug } from "../../data/slug.ts";
import { OPEN } from "../handlebars/values.ts";

const MOST_DEEP = 20;

/** A copy of data whose keys the drafter chose, in which templates may ask for keys that are not there. */
export function openRecord<T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return { ...values, [OPEN]: true };
}

/**
 * The same of labelled texts by what their labels mean, to which the words of the labels lead as well: a column “Start” is `time`
 * and `start`. Loops and `briefdeck inspect` see the meanings alone.
 * @param labelled the texts by their labels as they were written; the first of several counts
 */
export function openFields<T>(
  values: Readonly<Record<string, T>>,
  labelled: Iterable<readonly [label: string, value: T]>,
): Readonly<Record<string, T>> {
  const fields = openRecord(values);
  for (const [label, value] of labelled) {
    const name = slug(label);
    if (name !== "" && !Object.hasOwn(fields, name)) Object.defineProperty(fields, name, { value, enumerable: false });
  }
  return fields;
}

/**
 * The same for data of any depth; deeper than anybody writes by hand is left out. `marked` may change the copy of an
 * object that has a `mark:`.
 */
export function openData(
  value: unknown,
  marked: (mark: string, data: object) => object = (_, data) => data,
  depth = 0,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > MOST_DEEP) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => openData(item, marked, depth + 1));
  const entries = Object.entries(value).map(([key, item]) => [key, openData(item, marked, depth + 1)]);
  const copy: Readonly<Record<string, unknown>> = { ...Object.fromEntries(entries), [OPEN]: true };
  return typeof copy.mark === "string" ? marked(copy.mark, copy) : copy;
}
