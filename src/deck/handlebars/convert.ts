import type {
  HbBlock,
  HbContent,
  HbMustache,
  HbPartial,
  HbPartialBlock,
  HbProgram,
  HbStatement,
} from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { BLOCK_HELPERS, convertCall, convertExpression, nameOf } from "./convert-expression.ts";
import { fail } from "./failure.ts";
import type { Places } from "./place.ts";
import type {
  BlockHelper,
  BlockStatement,
  OutputStatement,
  PartialStatement,
  Program,
  Statement,
  TextStatement,
} from "./types.ts";

const MOST_NESTED = 100;

interface Converter {
  readonly places: Places;
  readonly partials: ReadonlySet<string>;
  readonly tags: TagState;
  readonly depth: number;
}

/** From Handlebars' tree to ours, refusing whatever templates/README.md does not allow. Throws `TemplateFailure`. */
export function convertProgram(program: HbProgram, places: Places, partials: ReadonlySet<string>): Program {
  return convertBody(program, { places, partials, tags: new TagState(), depth: 0 });
}

function convertBody(program: HbProgram | undefined, converter: Converter): Program {
  const inner = { ...converter, depth: converter.depth + 1 };
  return (program?.body ?? []).flatMap((node) => convertStatement(node, inner));
}

function convertStatement(node: HbStatement, converter: Converter): readonly Statement[] {
  if (converter.depth > MOST_NESTED) fail("deck/template-nesting", {}, converter.places.span(node));
  switch (node.type) {
    case "ContentStatement":
      return convertContent(node, converter);
    case "CommentStatement":
      return [];
    case "MustacheStatement":
      return [convertMustache(node, converter)];
    case "BlockStatement":
      return [convertBlock(node, converter)];
    case "PartialStatement":
    case "PartialBlockStatement":
      return [convertPartial(node, converter)];
    case "Decorator":
    case "DecoratorBlock":
      return fail("deck/template-feature", { feature: "{{#*inline}} and decorators" }, converter.places.span(node));
  }
}

function convertContent(node: HbContent, { places, tags }: Converter): readonly TextStatement[] {
  if (node.value === "") return [];
  tags.read(node.value);
  // White-space control trims either end of the original; only what it took from the front moves the start.
  const trimmed = Math.max(0, node.original.indexOf(node.value));
  const start = places.offset(node.loc.start) + trimmed;
  return [{ kind: "text", text: node.value, span: { ...places.span(node), start, end: start + node.value.length } }];
}

function convertMustache(node: HbMustache, { places, tags }: Converter): OutputStatement {
  const span = places.span(node);
  if (!node.escaped) fail("deck/raw-output", {}, span);
  if ((node.hash?.pairs.length ?? 0) > 0) fail("deck/helper-named-argument", { helper: nameOf(node.path) }, span);
  const isCall = node.params.length > 0 || node.path.type === "SubExpression";
  const value =
    isCall && node.path.type !== "SubExpression"
      ? convertCall(node.path, node.params, span, places)
      : convertExpression(node.path, places);
  if (value.kind === "path" && BLOCK_HELPERS.some((helper) => helper === value.original))
    fail("deck/block-helper-inline", { helper: value.original }, span);
  return { kind: "output", value, inTag: tags.inTag, span };
}

function isBlockHelper(name: string): name is BlockHelper {
  return (BLOCK_HELPERS as readonly string[]).includes(name);
}

function convertBlock(node: HbBlock, converter: Converter): BlockStatement {
  const { places } = converter;
  const helper = nameOf(node.path);
  const start = places.offset(node.loc.start);
  const span = { ...places.span(node.path), start };
  if (!isBlockHelper(helper)) {
    const suggestion = didYouMean(helper, BLOCK_HELPERS);
    fail("deck/unknown-block", { helper, suggestion }, places.span(node.path));
  }
  const [argument, ...surplus] = node.params;
  if (argument === undefined || surplus.length > 0 || (node.hash?.pairs.length ?? 0) > 0)
    fail("deck/helper-arguments", { helper, usage: `#${helper} value`, given: node.params.length }, span);
  return {
    kind: "block",
    helper,
    argument: convertExpression(argument, places),
    locals: node.program?.blockParams ?? [],
    body: convertBody(node.program, converter),
    otherwise: convertBody(node.inverse, converter),
    span,
  };
}

function convertPartial(node: HbPartial | HbPartialBlock, converter: Converter): PartialStatement {
  const { places, partials } = converter;
  const place = places.span(node.name);
  const name = nameOf(node.name);
  if (node.name.type === "SubExpression")
    fail("deck/template-feature", { feature: "partials with a computed name" }, place);
  if (name !== "@partial-block" && !partials.has(name))
    fail("deck/unknown-partial", { partial: name, suggestion: didYouMean(name, partials) }, place);
  const [context, second] = node.params;
  if (second !== undefined)
    fail("deck/helper-arguments", { helper: `> ${name}`, usage: `> ${name} context`, given: 2 }, place);
  return {
    kind: "partial",
    name,
    context: context === undefined ? null : convertExpression(context, places),
    fields: (node.hash?.pairs ?? []).map(({ key, value }) => ({ key, value: convertExpression(value, places) })),
    block: node.type === "PartialBlockStatement" ? convertBody(node.program, converter) : null,
    span: places.span(node),
  };
}

/**
 * Follows the template's own text to know whether the next `{{…}}` stands inside a tag, where markup would break it.
 * Branches are read one after the other; a template that opens a tag in one branch only is reported later anyway.
 */
class TagState {
  private quote = "";
  private state: "text" | "tag" | "comment" = "text";

  get inTag(): boolean {
    return this.state === "tag";
  }

  read(text: string): void {
    for (let i = 0; i < text.length; i++) {
      if (this.state === "comment") {
        const end = text.indexOf("-->", i);
        if (end < 0) return;
        this.state = "text";
        i = end + 2;
      } else if (this.state === "tag") this.readTag(text[i]);
      else {
        const start = text.indexOf("<", i);
        if (start < 0) return;
        i = start;
        if (text.startsWith("<!--", i)) this.state = "comment";
        else if (/[a-z/]|^$/i.test(text.charAt(i + 1))) this.state = "tag";
      }
    }
  }

  private readTag(char: string | undefined): void {
    if (this.quote !== "") {
      if (char === this.quote) this.quote = "";
    } else if (char === '"' || char === "'") this.quote = char;
    else if (char === ">") this.state = "text";
  }
}
