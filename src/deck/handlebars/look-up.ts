import { didYouMean } from "../../diagnostics/suggest.ts";
import { Markup } from "../markup/markup.ts";
import { fail } from "./failure.ts";
import type { Frame, LoopData } from "./frame.ts";
import { HELPERS } from "./helpers.ts";
import type { Path } from "./types.ts";
import { isOpen, nameType } from "./values.ts";

/** The value of a path, strictly: a field that is not there is an error, but for the drafter's own keys (`OPEN`). */
export function lookUp(path: Path, frame: Frame): unknown {
  if (path.data) return lookUpData(path, frame);
  const start = climb(path, frame);
  const [name, ...rest] = path.names;
  if (name === undefined) return start.context;
  const local = path.up === 0 && !/^(?:this\b|\.)/.test(path.original) && start.locals.has(name);
  let open = isOpen(start.context);
  let value = local ? start.locals.get(name) : field(start.context, name, "", path, open, start);
  for (const [index, next] of rest.entries()) {
    open ||= isOpen(value);
    value = field(value, next, path.names.slice(0, index + 1).join("."), path, open, start);
  }
  return value;
}

function climb(path: Path, frame: Frame): Frame {
  let at = frame;
  for (let up = path.up; up > 0; up--) {
    if (at.parent === null) fail("deck/no-outer-context", { path: path.original }, path.span);
    at = at.parent;
  }
  return at;
}

/** `of`: the words of the path so far, for messages; "" for the context itself. */
function field(object: unknown, name: string, of: string, path: Path, open: boolean, frame: Frame): unknown {
  if (Array.isArray(object)) {
    if (name === "length") return object.length;
    if (/^\d{1,9}$/.test(name)) return object[Number(name)] ?? null;
  } else if (object instanceof Markup || typeof object !== "object" || object === null) {
    if (open && (object === null || object === undefined)) return null;
    const owner = of === "" ? "this" : of;
    if (object === null || object === undefined) return fail("deck/empty-value", { owner, field: name }, path.span);
    return fail("deck/no-fields", { owner, type: nameType(object), field: name }, path.span);
  } else if (Object.hasOwn(object, name)) return (object as Readonly<Record<string, unknown>>)[name];
  if (open) return null;
  return fail(
    "deck/unknown-field",
    { field: name, owner: of === "" ? "this" : of, suggestion: suggestField(object, name, of, frame) },
    path.span,
  );
}

function suggestField(object: object, name: string, of: string, frame: Frame): string {
  if (of === "") {
    let up = "../";
    for (let outer = frame.parent; outer !== null; outer = outer.parent, up += "../") {
      if (typeof outer.context === "object" && outer.context !== null && Object.hasOwn(outer.context, name))
        return `The surrounding context has it: “${up}${name}”.`;
    }
    if (HELPERS.has(name)) return `“${name}” is a helper: {{${HELPERS.get(name)?.usage}}}.`;
  }
  const known = Array.isArray(object) ? ["length"] : Object.keys(object);
  const near = didYouMean(name, known);
  return near !== "" || known.length > 60 ? near : `There are ${known.join(", ")}.`;
}

function lookUpData(path: Path, frame: Frame): unknown {
  const [name = "", ...rest] = path.names;
  if (name === "root") {
    let root = frame;
    while (root.parent !== null) root = root.parent;
    return lookUp({ ...path, data: false, names: rest, up: 0, original: "this" }, { ...root, locals: new Map() });
  }
  let loop: LoopData | null = frame.loop;
  for (let up = path.up; up > 0; up--) loop = loop?.outer ?? null;
  if (rest.length === 0 && (name === "index" || name === "key" || name === "first" || name === "last")) {
    if (loop === null) fail("deck/no-loop", { path: path.original }, path.span);
    return loop[name];
  }
  const suggestion = didYouMean(name, ["index", "key", "first", "last", "root"]);
  return fail("deck/unknown-field", { field: `@${name}`, owner: "@", suggestion }, path.span);
}
