/** Decks as the documentation of other programs shows them. */

export const MARP = `---
marp: true
theme: gaia
_class: lead
paginate: true
header: My Header
footer: The foot
size: 4:3
style: |
  section { color: red }
---

![bg left:40% 80%](https://marp.app/assets/marp.svg)

# **Marp**

Markdown Presentation Ecosystem

https://marp.app/

---

# How to write slides
## A subtitle

Split pages by horizontal ruler (\`---\`). <!-- fit -->

<!-- _class: lead
_backgroundColor: aqua -->
<!-- This is a presenter note
over two lines.

- with list -->

\`\`\`markdown
# Slide 1
---
# Slide 2
\`\`\`

---
<!-- paginate: false -->
![w:200 A logo](logo.png) text

## One
a
## Two
b

---
`;

export const SLIDEV = `---
theme: seriph
background: https://cover.sli.dev
title: Welcome to Slidev
info: |
  ## Slidev Starter
class: text-center
transition: slide-left
mdc: true
---

# Welcome to Slidev

Presentation slides for developers

<div @click="$slidev.nav.next" class="mt-12 py-1" hover:bg="white op-10">
  Press Space for next page <carbon:arrow-right />
</div>

<!--
The last comment block of each slide will be treated as slide notes.
-->

---
transition: fade-out
layout: two-cols
---

# What is Slidev?

<v-clicks>

- 📝 **Text-based** - focus
- 🎨 **Themable**

</v-clicks>

::right::

<Counter :count="10" m="t-4" />

<style>
h1 {
  background-color: #2B90B6;
}
</style>

---

# Code

\`\`\`ts {all|4|6|6-7|9|all} twoslash
import { computed, ref } from 'vue'
\`\`\`

$\\sqrt{3x-1}+(1+x)^2$

<div v-drag="[1,2]">

Deep <u>text</u><br/>two
    indented four

</div>
<script setup lang="ts">
const a = 1
</script>
`;

export const PANDOC = `---
title: Habits
author:
  - John Doe
  - Jane
date: March 22, 2005
institute: MIT
toc: true
bibliography: refs.bib
---

# In the morning

## Getting up

- Turn off alarm
- Get out of bed

. . .

more [@nobody]

## Breakfast

Setext too
----------

text

:::::::::::::: {.columns}
::: {.column width="40%"}
left
:::
::: {.column width="60%"}
right
:::
::::::::::::::

---

no title here

----------------

# Second

::: notes
section notes
:::

## x

Term
: Definition here

![a](b.png){#fig:one .x}
See [fig](#fig:one) and [Getting](#getting-up) and [back](#in-the-morning).
`;
