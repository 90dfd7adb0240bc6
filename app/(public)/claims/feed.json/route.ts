export { GET } from "@/app/(public)/feed.json/route";
