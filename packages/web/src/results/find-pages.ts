/** The questions and the routes come in one file: whoever is asked the last question need not wait for the page after it. */
export { AskPage } from "../ask/ask-page.tsx";
export { ResultsPage } from "./results-page.tsx";
