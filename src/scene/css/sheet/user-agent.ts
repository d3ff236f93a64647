/**
 * What markup looks like before any theme: the roles of the elements, and no taste. Everything can be overruled by one
 * element selector in a theme.
 */
export const USER_AGENT_CSS = `
slide, layout, notes, main, section, div, header, footer, aside, figure,
h1, h2, h3, h4, p, ul, ol, li, blockquote, pre,
table, thead, tbody, tr, th, td, col, img, chart, map, diagram, hr, shape, connector { display: block }
slide, layout { position: relative }
notes { font-size: 12pt }

h1, h2, h3, h4 { font-weight: bold }
h1, h2 { font-family: var(--heading-font) }
h1 { font-size: 1.6em }
h2 { font-size: 1.25em }
h3 { font-size: 1.1em }

ul, ol { padding-left: 1.2em }
ul { list-style-type: disc }
li ul { list-style-type: circle }
li li ul { list-style-type: square }
ol { list-style-type: decimal }
li ol { list-style-type: lower-alpha }
li li ol { list-style-type: lower-roman }
ol[type="1"] { list-style-type: decimal }
ol[type="a"] { list-style-type: lower-alpha }
ol[type="A"] { list-style-type: upper-alpha }
ol[type="i"] { list-style-type: lower-roman }
ol[type="I"] { list-style-type: upper-roman }
blockquote { padding-left: 1em }
pre { white-space: pre-wrap; direction: ltr }
hr { border-top: 0.75pt solid currentColor }

thead, tbody, tr, th, td { vertical-align: inherit }
th, td { padding: 0.2em 0.4em }
th { font-weight: bold }

b, strong { font-weight: bold }
i, em, cite { font-style: italic }
u { text-decoration: underline }
s { text-decoration: line-through }
code, pre { font-family: monospace }
sup { vertical-align: super }
sub { vertical-align: sub }
a { color: var(--hlink); text-decoration: underline }
mark { background: #fff2a8 }

[dir="ltr"] { direction: ltr }
[dir="rtl"] { direction: rtl }
`;
