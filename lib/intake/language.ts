import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** English parts of speech and entities (docs/adr/0020): one instance, because reading the model takes 0.3 s. */
export const language = winkNLP(model);
