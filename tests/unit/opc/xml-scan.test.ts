import { describe, expect, it } from "vitest";
import type { XmlElement } from "../../../src/opc/types.ts";
import { parseAny } from "../../../src/opc/xml.ts";
import { createBudget, createTree, unboundIn } from "../../../src/opc/xml-elements.ts";
import { scanPlain } from "../../../src/opc/xml-scan.ts";
import { chance } from "../../support/oracle/writer.ts";

const P = "http://schemas.openxmlformats.org/presentationml/2006/main";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const SLIDE = `${HEAD}<p:sld xmlns:a="${A}" xmlns:p="${P}" show="1"><p:cSld name='it is "so"'><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="2" name="A &amp; B"/></p:nvSpPr><a:p><a:r><a:rPr lang="ko-KR" dirty="0"/><a:t>우리 😀 &lt;b&gt; a > b</a:t></a:r><a:r><a:rPr lang="ko-KR" dirty="0"></a:rPr><a:t xml:space="preserve"> x </a:t></a:r></a:p></p:sp><p:extLst><p:ext uri="{1}"><p14:id xmlns:p14="urn:x" p14:val="1" val="1"/></p:ext></p:extLst></p:spTree></p:cSld></p:sld>\n`;
const TYPES = `<Types xmlns="urn:t"><Default Extension="xml" ContentType="a/b"/><x xmlns="" b="1"/></Types>`;
const CHOICE = `<p:x xmlns:p="${P}" xmlns:mc="${MC}" mc:Ignorable="p q"><mc:Choice Requires="r"/></p:x>`;

const scan = (text: string): XmlElement | null => scanPlain(text, createTree(createBudget(1e6)), createBudget(1e6));

/** All that a reader of the tree can see. */
const seen = (element: XmlElement): unknown => ({
  name: element.name,
  attributes: [...element.attributes],
  text: element.text,
  unbound: unboundIn(element),
  children: element.children.map(seen),
  parents: element.children.every(({ parent }) => parent === element),
});

function parsed(text: string): XmlElement | null {
  try {
    return parseAny(text, createTree(createBudget(1e6)), new Map());
  } catch {
    return null;
  }
}

const same = (text: string): void => {
  const [scanned, whole] = [scan(text), parsed(text)];
  if (scanned !== null) expect({ text, tree: whole && seen(whole) }).toEqual({ text, tree: seen(scanned) });
};

describe("XML as Office writes it is scanned into what the parser makes of it", () => {
  it.each([
    ["a slide", SLIDE],
    ["a list of types", TYPES],
    ["markup compatibility", CHOICE],
    ["an empty element", "<a/>"],
    ["blanks in tags", '<a  b="1"\n c="2" ><d /></a >'],
  ])("%s", (_, text) => {
    expect(scan(text)).not.toBeNull();
    same(text);
  });

  it.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["an entity of nobody", "<a>&b;</a>"],
    ["an entity in an attribute", '<a b="&c;"/>'],
    ["a bare ampersand", "<a>b & c</a>"],
    ["a reference to no character", "<a>&#0;</a>"],
    ["a section of character data", "<a><![CDATA[<b>]]></a>"],
    ["its end in a text", "<a>b ]]> c</a>"],
    ["a comment", "<a><!-- b --></a>"],
    ["an instruction", "<a><?b c?></a>"],
    ["a control character", "<a>\u0001</a>"],
    ["no character", "<a>\uffff</a>"],
    ["half a character", "<a>\ud83d</a>"],
    ["a carriage return", "<a>b\r\nc</a>"],
    ["a line break in an attribute", '<a b="c\nd"/>'],
    ["a tag in an attribute", '<a b="<c"/>'],
    ["no quotes", "<a b=c/>"],
    ["no blank between attributes", '<a b="1"c="2"/>'],
    ["an attribute twice", '<a b="1" b="2"/>'],
    ["an attribute twice by its namespace", '<a xmlns:p="urn:x" xmlns:q="urn:x" p:b="1" q:b="2"/>'],
    ["a namespace twice", '<a xmlns:p="urn:x" xmlns:p="urn:y"/>'],
    ["a prefix of nothing", "<p:a/>"],
    ["a prefix of nothing in an attribute", '<a p:b="1"/>'],
    ["a prefix taken back", '<a xmlns:p=""/>'],
    ["a reserved prefix", '<a xmlns:xml="urn:x"/>'],
    ["a prefix that ended", '<a><b xmlns:p="urn:x"/><p:c/></a>'],
    ["another end", "<a><b></a></b>"],
    ["an end that goes on", "<a><b></bc></a>"],
    ["no end", "<a><b></b>"],
    ["an end too many", "<a/></a>"],
    ["two roots", "<a/><b/>"],
    ["words before", "a<b/>"],
    ["words behind", "<b/>a"],
    ["nothing", ""],
    ["another encoding", '<?xml version="1.0" encoding="UTF-7"?><a/>'],
    ["another version", '<?xml version="1.1"?><a/>'],
    ["a declaration that is not first", ' <?xml version="1.0"?><a/>'],
    ["a number first", "<1a/>"],
    ["two colons", "<a:b:c/>"],
  ])("and leaves to it: %s", (_, text) => expect(scan(text)).toBeNull());

  it("whatever is broken in it", () => {
    const pieces = [
      "<",
      ">",
      "/",
      '"',
      "'",
      "&",
      ";",
      "=",
      " ",
      ":",
      "a",
      "xmlns",
      "\n",
      "]]>",
      "<!--",
      "p:",
      "&lt;",
      "é",
    ];
    const draw = chance(8);
    for (let n = 0; n < 1500; n++) {
      let text = draw.one([SLIDE, TYPES, CHOICE]);
      for (let times = 1 + draw.upTo(2); times > 0; times--) {
        const [at, length] = [draw.upTo(text.length), draw.upTo(3)];
        text = text.slice(0, at) + draw.one([...pieces, ""]) + text.slice(at + length);
      }
      same(text);
    }
  });
});
