import { Time } from "@/components/ui/time";

type Props = {
  delivery: { deliveredAt: Date | null; failedAt: Date | null; dueAt?: Date; attempts: number };
};

/** Where a delivery stands, in words and with a mark. */
export function DeliveryState({ delivery: { deliveredAt, failedAt, dueAt, attempts } }: Props) {
  if (deliveredAt)
    return (
      <span>
        <span aria-hidden="true">✓ </span>Delivered <Time iso={deliveredAt.toISOString()} withTime />
      </span>
    );
  if (failedAt)
    return (
      <span className="font-medium text-danger">
        <span aria-hidden="true">✕ </span>Given up <Time iso={failedAt.toISOString()} withTime />
      </span>
    );
  if (attempts === 0) return <span>On its way</span>;
  return (
    <span className="text-caution">
      <span aria-hidden="true">! </span>Not taken yet
      {dueAt && (
        <>
          . Next attempt <Time iso={dueAt.toISOString()} withTime />
        </>
      )}
    </span>
  );
}
