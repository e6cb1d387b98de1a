import { html, type Markup } from './markup.js'

export interface PageParts {
  /** A BCP 47 tag. */
  readonly lang: string
  readonly title: string
  readonly style: string
  /** The words that lead past the head of the page. */
  readonly skip: string
  readonly header: Markup
  readonly nav: Markup
  readonly main: Markup
}

/** One page that needs nothing else, and that nothing can be run or loaded from. */
export const pageMarkup = ({ lang, title, style, skip, header, nav, main }: PageParts): string =>
  html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<a class="skip" href="#content">${skip}</a>
<header>
${header}</header>
${nav}<main id="content">
${main}</main>
</body>
</html>
`.markup
