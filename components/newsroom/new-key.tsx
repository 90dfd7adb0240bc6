import { CopyKey } from "@/components/newsroom/copy-key";
import { Notice } from "@/components/ui/notice";

/** The key that was just made: the only time that it is shown. */
export function NewKey({ value }: { value: string }) {
  return (
    <div id="made">
      <Notice tone="success" title="This is the key. Copy it now: in two minutes it is gone for good." live>
        <p>
          Keep it like a password: whoever has it acts in your name for this newsroom. Only a fingerprint of
          it is stored here.
        </p>
        <code
          id="new-key"
          className="mt-1 block border border-edge bg-paper px-3 py-2 text-[0.9375rem] wrap-anywhere select-all"
        >
          {value}
        </code>
        <CopyKey value={value} />
      </Notice>
    </div>
  );
}
