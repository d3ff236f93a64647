/**
 * Handlebars' syntax tree, as its documentation of the compiler describes it; the package's own types leave out which
 * kinds of nodes there are.
 */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}
/** Null in nodes that are made, not parsed. */
export interface Located {
  readonly loc: { readonly start: Position; readonly end: Position } | null;
}
export interface Strip {
  readonly open?: boolean;
  readonly close?: boolean;
}

export interface ProgramNode {
  readonly type: "Program";
  readonly body: readonly StatementNode[];
  readonly blockParams?: readonly string[] | undefined;
  readonly chained?: boolean;
  readonly strip: Strip;
}
interface Called {
  readonly path: ExpressionNode;
  readonly params: readonly ExpressionNode[];
  readonly hash?: HashNode | undefined;
}
export interface MustacheNode extends Located, Called {
  readonly type: "MustacheStatement";
  readonly escaped: boolean;
  readonly strip: Strip;
}
export interface BlockNode extends Located, Called {
  readonly type: "BlockStatement";
  readonly program?: ProgramNode | undefined;
  readonly inverse?: ProgramNode | undefined;
  /** Without fields where the block is raw, `{{{{raw}}}}`. */
  readonly openStrip: Strip;
  readonly inverseStrip: Strip;
  readonly closeStrip: Strip;
}
interface Partial extends Located {
  readonly name: ExpressionNode;
  readonly params: readonly ExpressionNode[];
  readonly hash?: HashNode | undefined;
}
export interface PartialNode extends Partial {
  readonly type: "PartialStatement";
  /** White space before a partial that stands alone on its line. */
  readonly indent: string;
  readonly strip: Strip;
}
export interface PartialBlockNode extends Partial {
  readonly type: "PartialBlockStatement";
  readonly program: ProgramNode;
  readonly openStrip: Strip;
  readonly closeStrip: Strip;
}
export interface ContentNode extends Located {
  readonly type: "ContentStatement";
  /** After white-space control. */
  readonly value: string;
  readonly original: string;
}
export interface CommentNode extends Located {
  readonly type: "CommentStatement";
}
/** `{{* name}}` or `{{#* name}} … {{/name}}`. */
export interface DecoratorNode extends Located, Called {
  readonly type: "Decorator" | "DecoratorBlock";
  readonly program?: ProgramNode | undefined;
  readonly openStrip: Strip;
  readonly closeStrip: Strip;
}
export type StatementNode =
  | MustacheNode
  | BlockNode
  | PartialNode
  | PartialBlockNode
  | ContentNode
  | CommentNode
  | DecoratorNode;

export interface PathNode extends Located {
  readonly type: "PathExpression";
  /** `@index` */
  readonly data: boolean;
  /** How many `../`. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}
export interface CallNode extends Located, Called {
  readonly type: "SubExpression";
}
export interface LiteralNode extends Located {
  readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral";
  readonly value: string | number | boolean;
}
export interface NothingNode extends Located {
  readonly type: "NullLiteral" | "UndefinedLiteral";
}
export type ExpressionNode = PathNode | CallNode | LiteralNode | NothingNode;
export interface HashNode extends Located {
  readonly type: "Hash";
  readonly pairs: readonly (Located & {
    readonly type: "HashPair";
    readonly key: string;
    readonly value: ExpressionNode;
  })[];
}
