/**
 * Where the sources run over a text by hand: loops that read letters or pieces of a string, found in the syntax tree with the
 * types of what they read. And where every loop and every function begins, for counting what they do.
 */
import { join, relative } from "node:path";
import type { Node, SourceFile } from "typescript/unstable/ast";
import {
  isArrowFunction,
  isBlock,
  isCallExpression,
  isDoStatement,
  isElementAccessExpression,
  isForInStatement,
  isForOfStatement,
  isForStatement,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  isMethodDeclaration,
  isPropertyAccessExpression,
  isRegularExpressionLiteral,
  isSpreadElement,
  isStringLiteral,
  isVariableDeclaration,
  isWhileStatement,
} from "typescript/unstable/ast/is";
import { API, type Type, TypeFlags } from "typescript/unstable/sync";
import { ROOT, SRC } from "../sources.ts";

/** A loop that reads a text: `read` says how. */
export interface Scanner {
  /** `brief/inlines/brackets.ts closingBracket`: its file and the function around it. */
  readonly name: string;
  readonly file: string;
  /** Number of its loop among the steps that are counted. */
  readonly step: number;
  readonly read: string;
}

/** Text that is put into a file at a place of it. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

export interface Found {
  readonly scanners: readonly Scanner[];
  /** By file of the sources, in its order. */
  readonly insertions: ReadonlyMap<string, readonly Insertion[]>;
  /** By file: what its strings and patterns say, of which hostile texts are made. */
  readonly signs: ReadonlyMap<string, readonly string[]>;
  /** By number: where each step stands. */
  readonly steps: readonly string[];
}

/** What of a string reads it by place, or runs over a part of it. */
const READS = new Set(
  ["charCodeAt", "codePointAt", "charAt", "at", "indexOf", "lastIndexOf", "slice", "substring", "search"].concat(
    ["startsWith", "endsWith", "includes", "match", "matchAll", "replace", "replaceAll", "split", "trim", "trimEnd"],
    ["trimStart"],
  ),
);
const isCounted = (node: Node): boolean => isWhileStatement(node) || isDoStatement(node) || isForStatement(node);

interface Candidate {
  readonly name: string;
  readonly file: string;
  readonly step: number;
  readonly read: string;
  /** What must be a string; null where the reading says so itself. */
  readonly of: Node | null;
}

/** Everything of one pass over the sources. `skip`: files of no interest. */
export function findScanners(skip: RegExp): Found {
  const api = new API({ cwd: ROOT });
  try {
    const snapshot = api.updateSnapshot({ openProject: join(ROOT, "tsconfig.json") });
    const [project] = snapshot.getProjects();
    if (project === undefined) throw new Error("no project");
    const pass = new Pass();
    for (const path of project.program.getSourceFileNames()) {
      const file = relative(SRC, path).replaceAll("\\", "/");
      const source = file.startsWith("..") || skip.test(file) ? undefined : project.program.getSourceFile(path);
      if (source !== undefined) pass.read(file, source);
    }
    const asked = pass.candidates.filter(({ of }) => of !== null);
    const types = project.checker.getTypeAtLocation(asked.map(({ of }) => of as Node));
    const strings = new Set(asked.filter((_, index) => holdsString(types[index])));
    const scanners = pass.candidates.filter((one) => one.of === null || strings.has(one));
    return { scanners, insertions: pass.insertions, signs: pass.signs, steps: pass.steps };
  } finally {
    api.close();
  }
}

function holdsString(type: Type | undefined): boolean {
  if (type === undefined) return false;
  if ((type.flags & TypeFlags.StringLike) !== 0) return true;
  return type.isUnionType() && type.getTypes().some(holdsString);
}

class Pass {
  readonly candidates: Candidate[] = [];
  readonly insertions = new Map<string, readonly Insertion[]>();
  readonly signs = new Map<string, readonly string[]>();
  readonly steps: string[] = [];
  #file = "";
  #source: SourceFile | undefined;
  #put: Insertion[] = [];
  #signs = new Set<string>();

  read(file: string, source: SourceFile): void {
    this.#file = file;
    this.#source = source;
    this.#put = [];
    this.#signs = new Set();
    this.#visit(source, null, "(module)");
    this.insertions.set(
      file,
      this.#put.sort((a, b) => a.at - b.at),
    );
    this.signs.set(file, [...this.#signs]);
  }

  #visit(node: Node, loop: number | null, around: string): void {
    let [within, name] = [loop, around];
    if (isFunctionDeclaration(node) || isMethodDeclaration(node)) {
      within = null;
      if (node.name !== undefined && isIdentifier(node.name)) name = node.name.text;
      this.#count(node.body, name);
    } else if (isArrowFunction(node) || isFunctionExpression(node)) {
      const holder = node.parent;
      if (isVariableDeclaration(holder) && isIdentifier(holder.name)) name = holder.name.text;
      this.#count(node.body, name);
    } else if (isCounted(node)) {
      within = this.#count((node as Node & { readonly statement: Node }).statement, name);
    } else if (isForOfStatement(node) || isForInStatement(node)) {
      this.#count(node.statement, name);
    }
    this.#spread(node);
    this.#sign(node);
    if (within !== null) this.#candidate(node, within, name);
    node.forEachChild((child) => this.#visit(child, within, name));
    this.#close(node);
  }

  readonly #closing = new Map<Node, string>();

  /** Has a body say that it was come to. */
  #count(body: Node | undefined, name: string): number {
    const step = this.steps.length;
    if (body === undefined || this.#source === undefined) return step;
    this.steps.push(`${this.#file}:${this.#lineOf(body)} ${name}`);
    const start = body.getStart(this.#source);
    const isFunctionBody = isArrowFunction(body.parent);
    if (isBlock(body)) this.#put.push({ at: start + 1, text: `$step(${step});` });
    else {
      this.#put.push({ at: start, text: isFunctionBody ? `($step(${step}),` : `{$step(${step});` });
      this.#closing.set(body, isFunctionBody ? ")" : "}");
    }
    return step;
  }

  /** `[...x]` walks over all of x. */
  #spread(node: Node): void {
    if (!isSpreadElement(node) || this.#source === undefined) return;
    this.#put.push({ at: node.expression.getStart(this.#source), text: "$spread(" });
    this.#closing.set(node.expression, `)${this.#closing.get(node.expression) ?? ""}`);
  }

  #close(node: Node): void {
    const text = this.#closing.get(node);
    if (text !== undefined) this.#put.push({ at: node.end, text });
  }

  #sign(node: Node): void {
    if (isStringLiteral(node) && node.text.length < 12) this.#signs.add(node.text);
    if (isRegularExpressionLiteral(node)) for (const sign of lettersOf(node.text)) this.#signs.add(sign);
  }

  #candidate(node: Node, step: number, name: string): void {
    const one = { name: `${this.#file} ${name}`, file: this.#file, step };
    const add = (read: string, of: Node | null) => this.candidates.push({ ...one, read, of });
    if (isElementAccessExpression(node)) add("[]", node.expression);
    else if (isPropertyAccessExpression(node) && node.name.text === "lastIndex") add("lastIndex", null);
    else if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
      const { name: called, expression } = node.expression;
      if (called.text === "exec") add("exec", null);
      else if (READS.has(called.text)) add(called.text, expression);
    }
  }

  #lineOf(node: Node): number {
    return this.#source?.text.slice(0, node.getStart(this.#source)).split("\n").length ?? 0;
  }
}

/** The plain letters of a pattern. */
const lettersOf = (pattern: string): readonly string[] =>
  pattern
    .replace(/\/[a-z]*$/, "")
    .slice(1)
    .replace(/\\[pPuxbBdDsSwW](?:\{[^}]*\})?|\(\?(?:[:=!]|<[=!]|<\w+>)/g, " ")
    .replace(/\\(.)/g, "$1")
    .split("")
    .filter((letter) => /[^\s\w()|*+?^$]/.test(letter) || /[[({]/.test(letter));
