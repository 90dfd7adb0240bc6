import { Table, Td, Th } from "@/components/ui/table";
import type { NewsroomPage } from "@/lib/publishing/newsroom-pages";
import { ratingOf } from "@/lib/verdicts/model";

/** How often a newsroom gave each rating. */
export function NewsroomRecord({ record }: Pick<NewsroomPage, "record">) {
  const most = Math.max(1, ...record.map((one) => one.count));
  return (
    <div className="max-w-xl">
      <Table caption="How often this newsroom gave each rating">
        <thead>
          <tr>
            <Th>Rating</Th>
            <Th>Verdicts</Th>
          </tr>
        </thead>
        <tbody>
          {record.map(({ rating, count }) => (
            <tr key={rating}>
              <Th scope="row">{ratingOf(rating).label}</Th>
              <Td>
                <span className="flex items-center gap-3">
                  <span className="w-8 text-end tabular-nums">{count}</span>
                  <svg width="160" height="10" aria-hidden="true">
                    <rect width={(160 * count) / most} height="10" className="fill-edge" />
                  </svg>
                </span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
