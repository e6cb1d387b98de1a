import { baseStyle } from '../../html/base-style.js'

/** What the handbook looks like, on a screen and on paper. */
export const style = `${baseStyle}.running{display:none}
.note{color:var(--quiet)}
dl{margin:1rem 0;display:grid;grid-template-columns:minmax(6rem,12rem) 1fr;gap:.5rem 1rem}
dt{font-weight:bold;grid-column:1}
dd{margin:0;grid-column:2;overflow-wrap:anywhere}
dd ul{margin:.25rem 0;padding-left:1.25rem}
@media (max-width:40rem){dl{display:block}dd{margin:.125rem 0 .5rem 1rem}}
.form th{width:10rem}
.form td{height:3.5rem}
nav ul ul{font-size:.9375rem}
@page{margin:2.5cm 2cm 2cm;@bottom-right{content:counter(page) " / " counter(pages)}}
@media print{
body{max-width:none;padding:0;font-size:10.5pt}
a{color:inherit;text-decoration:none}
.skip{display:none}
.running{display:block;position:fixed;top:-1.5cm;left:0;right:0;margin:0;border-bottom:1px solid var(--line);font-size:9pt;color:var(--quiet)}
nav,.chapter{break-before:page}
h2,h3,h4,dt,caption{break-after:avoid}
dt,dd,tr,.form{break-inside:avoid}
}
`
