import { watchEarlyInput } from "@/components/ui/early-input";

// Next runs this before React takes over the page.
watchEarlyInput();
