/** The embed's whole style sheet. It stands in the page itself, and in its content security policy as a hash. */
export const EMBED_STYLE = `
:root{color-scheme:light dark;--paper:#fbfbf9;--ink:#17191d;--muted:#575b63;--rule:#d8d8d2;--edge:#81848a;--accent:#6d1f50;--r1:#9a3d06;--r2:#c4702a;--r3:#808388;--r4:#4a83c3;--r5:#174f92}
@media(prefers-color-scheme:dark){:root{--paper:#14161a;--ink:#ebe9e4;--muted:#a9acb2;--rule:#353940;--edge:#7b8089;--accent:#e2a6cb;--r1:#f2914d;--r2:#c68b5e;--r3:#8d9096;--r4:#6f9bc8;--r5:#72b5f9}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,sans-serif}
main{border:1px solid var(--rule);border-top:4px double var(--ink);min-height:100vh;padding:14px 18px 16px;display:grid;gap:10px;align-content:start}
p,h1,h2{margin:0;overflow-wrap:anywhere}
h1{font:500 20px/1.3 Georgia,"Times New Roman",serif;text-wrap:balance;white-space:pre-line}
h2{font:400 21px/1.25 Georgia,"Times New Roman",serif}
.small{font-size:13px;color:var(--muted)}
.brand{letter-spacing:.02em}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
svg{display:block;width:100%;max-width:300px;height:auto}
.off{fill:var(--rule)}
.ends{display:flex;justify-content:space-between;max-width:300px}
.s1{fill:var(--r1);stroke:var(--r1)}.s2{fill:var(--r2);stroke:var(--r2)}.s3{fill:var(--r3);stroke:var(--r3)}.s4{fill:var(--r4);stroke:var(--r4)}.s5{fill:var(--r5);stroke:var(--r5)}
.open{fill-opacity:.2}
`;
