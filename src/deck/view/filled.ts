/** Templates know no null: a field that the brief leaves out prints nothing and is false, as a text without words is. */
export type Filled<T> = {
  readonly [K in keyof T]: null extends T[K] ? Exclude<T[K], null> | "" : T[K];
};

/** The fields as templates see them: "" for null. Fields of fields stay as they are. */
export function filled<T extends object>(fields: T): Filled<T> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ""])) as Filled<T>;
}
