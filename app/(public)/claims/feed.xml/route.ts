export { GET } from "@/app/(public)/feed.xml/route";
