import { expect, it } from "vitest";
import { attachment } from "@/lib/platform/attachment";

it.each([
  ["claim-2026.bib", 'attachment; filename="claim-2026.bib"'],
  [
    'a"; filename="evil.exe\r\nSet-Cookie: x=1',
    "attachment; filename=\"a_filename_evil.exe_Set-Cookie_x_1\"; filename*=UTF-8''a%22%3B%20filename%3D%22evil.exe%0D%0ASet-Cookie%3A%20x%3D1",
  ],
  [
    "Łódź ('é*).csv",
    "attachment; filename=\"_o_dz_e_.csv\"; filename*=UTF-8''%C5%81%C3%B3d%C5%BA%20%28%27%C3%A9%2A%29.csv",
  ],
  ["\uD800/../x", "attachment; filename=\"_.._x\"; filename*=UTF-8''%EF%BF%BD%2F..%2Fx"],
])("%j is saved under a name that ends nothing", (name, header) => {
  expect(attachment(name)).toBe(header);
  expect(new Headers({ "content-disposition": attachment(name) }).get("content-disposition")).toBe(header);
});
