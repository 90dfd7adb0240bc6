/** What says nothing of an article: programs, pictures, controls, ways through the site. */
const ELEMENTS =
  "script, style, template, noscript, svg, math, canvas, audio, video, iframe, object, embed, picture, img, map, button, input, select, textarea, dialog, nav, menu, figcaption, [hidden], [aria-hidden=true], [role=navigation], [role=dialog], [role=alertdialog], [role=menu], [role=toolbar], [role=search]";
/** Names of what stands around an article, or in it and is no part of it. */
const NAMES =
  /(?:^|[-_\s])(?:wp-caption-text|captions?|photo-?credit|image-?credit|credits?|cookies?|gdpr|consent|newsletters?|subscri(?:be|ption)|sharing|share(?:-?(?:bar|buttons?|tools?|links?))?|social(?:-?(?:share|links?|media|buttons?))?|addtoany|related(?:-?(?:posts?|articles?|content|stories|links?))?|recirc|read-?more|read-?next|promos?|advert(?:s|isement)?|ads?|ad-(?:slot|unit|container)|sponsor(?:ed)?|breadcrumbs?|comments?|disqus|ratings?|post-ratings?|rmp-[\w-]*|tags?|topics|byline|skip-link|screen-reader-text|sr-only|visually-hidden)(?=$|[-_\s])/i;
/** What has such a name and says more than this is a page that was named badly. */
const LONGEST = 1_500;

/** Removes what is not an article's text, so far as its elements and their names say so. */
export function stripPage(document: Document): void {
  const { body } = document;
  for (const element of body.querySelectorAll(ELEMENTS)) element.remove();
  for (const figure of body.querySelectorAll("figure"))
    if (!figure.querySelector("p, blockquote, table, pre, li")) figure.remove();
  for (const element of body.querySelectorAll("[class], [id]")) {
    const { className, id } = element;
    if (NAMES.test(`${className} ${id}`) && (element.textContent ?? "").length <= LONGEST) element.remove();
  }
}
