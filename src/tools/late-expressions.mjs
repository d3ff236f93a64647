/** Regular expressions of modules that are made when they are first used, in the place of those that are made as the modules load. */
import { parse } from "@babel/parser";

/** What V8 reads slowly: letters by their property. */
const SLOW = /\\[pP]\{/;

/**
 * @param source of a module in TypeScript or JavaScript
 * @param library what to import `lateExpression` from, as the module would write it
 * @returns the module, in which the slow literals outside functions are late expressions, and those that it puts together of
 *   pieces; on the same lines
 */
export function withLateExpressions(source, library) {
  if (!SLOW.test(source) && !source.includes("new RegExp(")) return source;
  const { program } = parse(source, { sourceType: "module", plugins: ["typescript"] });
  const found = [...expressionsOf(program)];
  if (found.length === 0) return source;
  let made = "";
  let at = 0;
  for (const { start, end, by } of found) {
    made += source.slice(at, start) + by;
    at = end;
  }
  return `${made}${source.slice(at)}\nimport { lateExpression as ${LATE} } from ${JSON.stringify(library)};\n`;
}

const LATE = "briefdeckLate";

/** marked makes the rules of three dialects as it loads, of which briefdeck asks for a few of one. */
const RULE = /getRegex:\(\)=>new RegExp\((\w+),(\w+)\)/;

/**
 * @param source of marked, bundled
 * @param library as above
 * @returns marked with late rules
 * @throws where it is not as it was when this was written
 */
export function withLateRules(source, library) {
  if (!RULE.test(source)) throw new Error("marked makes its rules in another way than it did");
  const late = withLateExpressions(source, library);
  if (late === source) throw new Error("marked has no slow expressions any more");
  return late.replace(RULE, `getRegex:()=>${LATE}($1,$2)`);
}

/** Code that does not run as the module loads. */
const LATER = /Function|^(?:Object|Class|ClassPrivate)Method$/;

/** What makes an expression as the module loads, in order, and what takes its place. */
function* expressionsOf(node) {
  if (LATER.test(node.type)) return;
  if (/^Class(?:Private)?Property$/.test(node.type) && !node.static) return;
  if (node.type === "RegExpLiteral" && SLOW.test(node.pattern)) {
    const by = `${LATE}(${JSON.stringify(node.pattern)}, ${JSON.stringify(node.flags)})`;
    yield { start: node.start, end: node.end, by };
  }
  if (node.type === "NewExpression" && node.callee.name === "RegExp")
    yield { start: node.start, end: node.callee.end, by: LATE };
  for (const inner of Object.values(node))
    for (const child of Array.isArray(inner) ? inner : [inner])
      if (typeof child?.type === "string") yield* expressionsOf(child);
}
