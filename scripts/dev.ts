import { launch } from "./support/launch";
import { command } from "./support/steps";

await command(() => launch("development"));
