import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { RATINGS } from "@/lib/verdicts/model";

type Props = {
  /** The chosen rating's name, or "" for none. */
  value: string;
  onChange: (rating: string) => void;
  error?: string | undefined;
};

/** The scale, step by step with what each means, and beside it the two answers that lie off it. */
export function RatingInput({ value, onChange, error }: Props) {
  return (
    <RadioGroup
      id="rating"
      legend="Your rating"
      hint="Rate the statement as it is worded, as of the time it was made. Arrow keys move along the scale."
      error={error}
    >
      {RATINGS.map(({ name, label, meaning }) => (
        <Radio
          key={name}
          name="rating"
          value={name}
          label={label}
          description={meaning}
          checked={value === name}
          onChange={() => onChange(name)}
        />
      ))}
    </RadioGroup>
  );
}
