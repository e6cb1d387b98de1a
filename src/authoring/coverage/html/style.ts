import { baseStyle } from '../../html/base-style.js'

/** Everything that the page looks like. */
export const style = `${baseStyle}.outline,.outline ul{list-style:none;padding-left:1.25rem;border-left:1px solid var(--line)}
.marks{display:inline-flex;flex-wrap:wrap;gap:0 .75rem;margin-left:.5rem}
.met{color:var(--met)}
.missing{color:var(--missing);font-weight:bold;text-decoration:underline}
.impossible,.kind{color:var(--quiet)}
pre{border:1px solid var(--line);padding:.5rem;white-space:pre-wrap;overflow-wrap:anywhere}
summary{cursor:pointer;padding:.25rem 0}
@media print{details>*{display:block}}
`
