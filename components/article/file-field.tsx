"use client";

import { useState } from "react";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";

type Props = { error: string | undefined; bytes: number };

/** A file with an article's text. With scripts one that is too large is refused before it is sent. */
export function FileField({ error, bytes }: Props) {
  const [tooLarge, setTooLarge] = useState(false);
  const refusal = "This file is larger than 3 MB. Copy its text and paste it above.";
  return (
    <Field
      id="file"
      label="Or a file"
      hint="Text, HTML, Markdown, PDF or Word (.txt, .html, .md, .pdf, .docx), at most 3 MB."
      error={tooLarge ? refusal : error}
    >
      {(control) => (
        <Input
          {...control}
          type="file"
          name="file"
          accept=".txt,.html,.htm,.md,.pdf,.docx"
          onChange={({ currentTarget }) => {
            const isTooLarge = (currentTarget.files?.[0]?.size ?? 0) > bytes;
            currentTarget.setCustomValidity(isTooLarge ? refusal : "");
            setTooLarge(isTooLarge);
          }}
        />
      )}
    </Field>
  );
}
