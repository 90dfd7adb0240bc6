import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { EarlyInput, watchEarlyInput } from "@/components/ui/early-input";

it("enters anew what was entered last of each control, once", async () => {
  render(
    <form>
      <input type="radio" name="rating" aria-label="False" />
      <input type="radio" name="rating" aria-label="True" />
      <input type="checkbox" aria-label="Primary" />
      <textarea aria-label="Explanation" defaultValue="As it was." />
      <input aria-label="Untouched" defaultValue="Left" />
    </form>,
  );
  const control = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  watchEarlyInput();
  fireEvent.click(control("True"));
  fireEvent.click(control("False"));
  fireEvent.click(control("Primary"));
  fireEvent.input(control("Explanation"), { target: { value: "As it was, and" } });
  fireEvent.input(control("Explanation"), { target: { value: "As it was, and more." } });
  // As React sets it back while it takes over the page.
  control("Explanation").value = "As it was.";
  const heard: (string | null)[] = [];
  document.addEventListener("input", ({ target }) => heard.push((target as Element).ariaLabel));
  render(<EarlyInput />);
  await waitFor(() => expect(heard).toEqual(["False", "Primary", "Explanation"]));
  expect(control("Explanation").value).toBe("As it was, and more.");
  expect(["False", "True", "Primary"].map((label) => control(label).checked)).toEqual([true, false, true]);
});
