// usage: node shots.mjs BASE OUT [handle] path...   env W=360|1280 S=light|dark
import { chromium } from "@playwright/test";
import sparticuz from "@sparticuz/chromium";
const [base, out, handle, ...paths] = process.argv.slice(2);
const exe = await sparticuz.executablePath();
const browser = await chromium.launch({ executablePath: exe, args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const widths=(process.env.W??"1280,360").split(",").map(Number), schemes=(process.env.S??"light,dark").split(",");
for (const width of widths) for (const colorScheme of schemes) {
  const ctx = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, baseURL: base });
  const page = await ctx.newPage();
  if (handle !== "-") { await page.goto("/sign-in"); const b = page.locator(`button[value="${handle}"]`); if (await b.count()) { await b.first().click(); } else { console.log("no button for", handle, await page.locator("button").evaluateAll(bs=>bs.map(b=>b.value+"|"+b.textContent).slice(0,20))); } await page.waitForURL(/desk|account|\//); await page.waitForTimeout(800); }
  for (const p of paths) {
    const r = await page.goto(p); await page.waitForTimeout(300);
    const name = `${out}/${p.replace(/[^a-z0-9]+/gi,"_").slice(0,60)}_${width}_${colorScheme}.png`;
    await page.screenshot({ path: name, fullPage: true, ...(process.env.CLIP?{}:{}) });
    console.log(r.status(), name, await page.evaluate(()=>document.documentElement.scrollWidth>innerWidth?"OVERFLOW":""));
  }
  await ctx.close();
}
await browser.close();
