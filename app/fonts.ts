import localFont from "next/font/local";

// Each call makes its own @font-face rules; the shared family name joins them again, so that only the upright
// Latin files are preloaded and a browser fetches italics and further letters when a page has them.
// "optional" never swaps a font under a reader's eyes: no layout shift, whatever the connection.

const newsreader = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2",
  weight: "200 800",
  style: "normal",
  display: "optional",
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
  declarations: [{ prop: "font-family", value: "newsreader" }],
});

const newsreaderItalic = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2",
  weight: "200 800",
  style: "italic",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "font-family", value: "newsreader" }],
});

const newsreaderExtended = localFont({
  src: [
    {
      path: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2",
      weight: "200 800",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2",
      weight: "200 800",
      style: "italic",
    },
  ],
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "newsreader" },
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF",
    },
  ],
});

const franklin = localFont({
  src: "../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2",
  weight: "100 900",
  style: "normal",
  display: "optional",
  variable: "--font-franklin",
  adjustFontFallback: "Arial",
  declarations: [{ prop: "font-family", value: "franklin" }],
});

const franklinExtended = localFont({
  src: "../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2",
  weight: "100 900",
  style: "normal",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "franklin" },
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF",
    },
  ],
});

// next/font wants each call in a const; these three are reached by the family name that they share.
void [newsreaderItalic, newsreaderExtended, franklinExtended];

/** Classes for <html> that declare the fonts' variables. */
export const fontClasses = `${newsreader.variable} ${franklin.variable}`;
