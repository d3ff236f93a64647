/** Lines of other programs that break a page or speak of its layout: `\newpage`, `{{< pagebreak >}}`, `[TOC]`. */
import type { BlockReader } from "../blocks/cursor.ts";
import { lineEnd } from "../source/lines.ts";

const BREAK =
  /^(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\[\d\]|\{\})?|\{\{[<%]\s*pagebreak\s*[%>]\}\}|<(div|p)\s[^<>]*break-(?:after|before)\s*:\s*(?:always|page)[^<>]*>\s*<\/\1>)\s*$/i;
/** Commands of TeX that change how a page looks, alone on their line. */
const LAYOUT =
  /^\\(?:vspace|hspace|vfill|hfill|bigskip|medskip|smallskip|centering|raggedright|noindent|pause|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|tableofcontents|maketitle|appendix|onslide|setbeamer\w*|setcounter|pagestyle|thispagestyle)\*?(?:[[{<][^\]}>]*[\]}>])*\s*$/;
const CONTENTS = /^(?:\[\[_?TOC_?\]\]|\[TOC\]|\{:toc\}|@\[toc\](?:\([^()]*\))?)\s*$/i;

export const readBreak: BlockReader = (cursor, line) => {
  const { text } = line;
  const [start, end] = [line.from, lineEnd(line)];
  const { tally } = cursor.context;
  if (BREAK.test(text)) {
    cursor.index += 1;
    tally.add("separator", text.trim(), "", start, end);
    return cursor.depth > 0 ? [] : [{ kind: "rule", front: null, start, end }];
  }
  if (!LAYOUT.test(text) && !CONTENTS.test(text)) return null;
  cursor.index += 1;
  tally.add("layout-command", "", text.trim(), start, end);
  return [];
};
