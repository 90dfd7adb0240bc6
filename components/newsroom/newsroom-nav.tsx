import { can, type Viewer } from "@/lib/policy";

type Props = {
  viewer: Viewer;
  newsroom: { id: string; slug: string };
  /** Which of the pages this is. */
  current: "board" | "people" | "settings" | "keys" | "webhooks" | "audit";
};

const PAGES = [
  { key: "board", path: "/board", label: "Board", permission: "board:read" },
  { key: "people", path: "", label: "People", permission: "newsroom:read" },
  { key: "settings", path: "/settings", label: "Settings", permission: "newsroom:manage" },
  { key: "keys", path: "/keys", label: "Keys", permission: "integration:manage" },
  { key: "webhooks", path: "/webhooks", label: "Webhooks", permission: "integration:manage" },
  { key: "audit", path: "/audit", label: "Audit", permission: "audit:read" },
] as const;

/** A newsroom's pages, as far as the viewer may open them. */
export function NewsroomNav({ viewer, newsroom, current }: Props) {
  const open = PAGES.filter(({ permission }) => can(viewer, permission, { newsroomId: newsroom.id }));
  return (
    <nav aria-label="Newsroom">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-ink pb-2">
        {open.map(({ key, path, label }) => (
          <li key={key}>
            <a
              href={`/desk/newsrooms/${newsroom.slug}${path}`}
              aria-current={key === current ? "page" : undefined}
              className="inline-block py-1.5 no-underline hover:underline aria-[current]:font-bold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
