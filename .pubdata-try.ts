import { db, pointDbAt, closeDb } from "@/lib/platform/db";
import { listClaims } from "@/lib/publishing/list";
import { readListQuery } from "@/lib/publishing/list-query";
const [name,...qs]=process.argv.slice(2);
await pointDbAt(`postgresql://postgres:dev@127.0.0.1:5544/${name}`,4);
for(const s of qs){ const t=performance.now(); const {query,notices}=readListQuery(new URLSearchParams(s));
 try{ const r=await listClaims(query); console.log("==",JSON.stringify(s.slice(0,80)),Math.round(performance.now()-t)+"ms","total",r.total,"misspelt",r.misspelt,r.tooCommon,notices, r.claims.slice(0,3).map(c=>c.slug), r.next?.slice(0,10)); if(s.includes("status")||s==="")console.log(JSON.stringify(r.facets).slice(0,900)); }catch(e){console.log("!!",s.slice(0,80),Math.round(performance.now()-t)+"ms",String(e).slice(0,600))}}
await closeDb();
